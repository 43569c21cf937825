package fatewise.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which a straight-line program is computed, cut into parts small enough for HotSpot, which leaves methods
 * of more than 8,000 bytes to its slow interpreter.
 *
 * <p>Each output is preceded by what it needs. A node used more than once is a statement of its own; all others are
 * computed on the operand stack where they are used.
 */
final class Parts {
    /** Where the most bytes that operations of a kind can take go; see {@link Emitter}. */
    private static final int OPERAND = 11;

    private static final int OPERATION = 3;
    private static final int STATEMENT = 16;

    /** Most operations that are computed in one go on the operand stack. */
    private static final int MOST_STACKED = 40;

    private final IrGraph graph;
    private final int[] outputs;
    private final int most;
    private final int[] uses;
    private final boolean[] named;
    private final boolean[] done;
    private final int[] definedIn;
    private final boolean[] crossing;
    private final List<List<Integer>> parts = new ArrayList<>();
    private List<Integer> part = new ArrayList<>();
    private int bytes;

    /**
     * Cuts a program.
     *
     * @param outputs node of each output
     * @param most bytes of one part
     */
    Parts(IrGraph graph, int[] outputs, int most) {
        this.graph = graph;
        this.outputs = outputs;
        this.most = most;
        uses = new int[graph.size()];
        named = new boolean[graph.size()];
        done = new boolean[graph.size()];
        definedIn = new int[graph.size()];
        crossing = new boolean[graph.size()];
        name(countUses());
        Arrays.fill(definedIn, -1);
        for (int i = 0; i < outputs.length; i++) {
            visit(outputs[i]);
            append(-1 - i, size(outputs[i]));
        }
        parts.add(part);
        markCrossings();
    }

    /** Statements of each part: the number of a node to be kept, or -1 - i for output i. */
    List<List<Integer>> parts() {
        return parts;
    }

    /** Whether a node is kept when it has been computed. */
    boolean named(int node) {
        return named[node];
    }

    /** Whether a node is used in a later part than the one it is computed in. */
    boolean crosses(int node) {
        return crossing[node];
    }

    /** The operands of an operation. */
    static int[] operands(Ir ir) {
        if (ir instanceof Ir.Unary u) {
            return new int[] {u.of()};
        }
        if (ir instanceof Ir.Binary b) {
            return new int[] {b.left(), b.right()};
        }
        return ir instanceof Ir.Choose c ? new int[] {c.test(), c.yes(), c.no()} : new int[0];
    }

    /** Counts how often every needed node is used; gives the needed ones. */
    private boolean[] countUses() {
        boolean[] needed = new boolean[graph.size()];
        for (int output : outputs) {
            needed[output] = true;
            uses[output]++;
        }
        for (int n = graph.size() - 1; n >= 0; n--) {
            if (needed[n]) {
                for (int operand : operands(graph.get(n))) {
                    needed[operand] = true;
                    uses[operand]++;
                }
            }
        }
        return needed;
    }

    /** Chooses the nodes to be kept, so that no expression on the stack grows too large. */
    private void name(boolean[] needed) {
        int[] stacked = new int[graph.size()];
        for (int n = 0; n < graph.size(); n++) {
            int[] operands = operands(graph.get(n));
            if (needed[n] && operands.length > 0) {
                stacked[n] = 1 + Arrays.stream(operands).map(o -> stacked[o]).sum();
                named[n] = uses[n] > 1 || stacked[n] > MOST_STACKED;
                stacked[n] = named[n] ? 0 : stacked[n];
            }
        }
    }

    private void visit(int node) {
        if (done[node]) {
            return;
        }
        done[node] = true;
        for (int operand : operands(graph.get(node))) {
            visit(operand);
        }
        if (named[node]) {
            append(node, expression(node));
        }
    }

    private void append(int statement, int size) {
        if (bytes + size > most && !part.isEmpty()) {
            parts.add(part);
            part = new ArrayList<>();
            bytes = 0;
        }
        bytes += size;
        part.add(statement);
        if (statement >= 0) {
            definedIn[statement] = parts.size();
        }
    }

    private int size(int output) {
        return named[output] ? STATEMENT + OPERAND : expression(output);
    }

    private int expression(int node) {
        int size = STATEMENT + OPERATION;
        int[] operands = operands(graph.get(node));
        for (int operand : operands) {
            size += inner(operand);
        }
        return size + (operands.length == 0 ? OPERAND : 0);
    }

    private int inner(int node) {
        int[] operands = operands(graph.get(node));
        if (named[node] || operands.length == 0) {
            return OPERAND;
        }
        return OPERATION + Arrays.stream(operands).map(this::inner).sum();
    }

    private void markCrossings() {
        for (int p = 0; p < parts.size(); p++) {
            for (int statement : parts.get(p)) {
                int node = statement >= 0 ? statement : outputs[-1 - statement];
                if (statement < 0 && named[node]) {
                    cross(node, p);
                } else {
                    cross(operands(graph.get(node)), p);
                }
            }
        }
    }

    private void cross(int[] operands, int p) {
        for (int operand : operands) {
            if (named[operand]) {
                cross(operand, p);
            } else {
                cross(operands(graph.get(operand)), p);
            }
        }
    }

    private void cross(int node, int p) {
        crossing[node] |= definedIn[node] != p;
    }
}
