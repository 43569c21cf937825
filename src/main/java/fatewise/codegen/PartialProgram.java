package fatewise.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A right-hand side for some components of the state while the others are fixed, in two programs: one of all that
 * depends on fixed numbers alone, run once when a segment begins, and one of the rest, which reads what the first left.
 * Components that are empty and stay so are zeros, and what they would add is left out; no other bit changes.
 *
 * @param before of the whole state and its given numbers; its outputs are the given numbers of {@code rest}
 * @param rest of the components that move, in their order
 */
record PartialProgram(Program before, Program rest) {
    /**
     * Parts a program.
     *
     * @param components that move, rising
     * @param empty components that are 0 as long as these are the ones that move
     */
    static PartialProgram of(Program whole, int[] components, BitSet empty) {
        Program fixed = Simplified.of(whole, components, empty);
        boolean[] moves = new boolean[fixed.graph().size()];
        for (int node = 0; node < moves.length; node++) {
            Ir ir = fixed.graph().get(node);
            moves[node] = ir instanceof Ir.Load load && Arrays.binarySearch(components, load.index()) >= 0;
            for (int operand : Parts.operands(ir)) {
                moves[node] |= moves[operand];
            }
        }
        return new Splitter(fixed, moves).split(components);
    }

    /** Writes both programs. */
    private static final class Splitter {
        private final Program fixed;
        private final boolean[] moves;
        private final IrGraph rest = new IrGraph();
        private final List<Integer> handed = new ArrayList<>(); // nodes of the fixed program, by slot
        private final int[] at;

        Splitter(Program fixed, boolean[] moves) {
            this.fixed = fixed;
            this.moves = moves;
            at = new int[moves.length];
        }

        PartialProgram split(int[] components) {
            boolean[] needed = needed();
            for (int node = 0; node < at.length; node++) {
                at[node] = !needed[node] ? -1 : moves[node] ? copy(node, components) : -1;
            }
            int[] f = new int[components.length];
            Arrays.setAll(f, i -> use(fixed.f()[components[i]]));
            int[] outputs = handed.stream().mapToInt(node -> node).toArray();
            return new PartialProgram(new Program(fixed.graph(), outputs), new Program(rest, f));
        }

        private boolean[] needed() {
            boolean[] needed = new boolean[at.length];
            Arrays.stream(fixed.f()).forEach(node -> needed[node] = true);
            for (int node = at.length - 1; node >= 0; node--) {
                if (needed[node]) {
                    Arrays.stream(Parts.operands(fixed.graph().get(node))).forEach(o -> needed[o] = true);
                }
            }
            return needed;
        }

        private int copy(int node, int[] components) {
            Ir ir = fixed.graph().get(node);
            if (ir instanceof Ir.Load load) {
                return rest.load(Arrays.binarySearch(components, load.index()));
            }
            if (ir instanceof Ir.Unary u) {
                return rest.unary(u.function(), use(u.of()));
            }
            if (ir instanceof Ir.Choose c) {
                return rest.choose(use(c.test()), use(c.yes()), use(c.no()));
            }
            Ir.Binary b = (Ir.Binary) ir;
            return rest.binary(b.operator(), use(b.left()), use(b.right()));
        }

        /** A node in the second program; one that is fixed is handed on from the first, unless it is a constant. */
        private int use(int node) {
            if (at[node] < 0) {
                if (fixed.graph().get(node) instanceof Ir.Const c) {
                    at[node] = rest.constant(c.value());
                } else {
                    at[node] = rest.given(handed.size());
                    handed.add(node);
                }
            }
            return at[node];
        }
    }
}
