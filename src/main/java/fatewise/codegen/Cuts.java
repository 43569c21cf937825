package fatewise.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Nodes of a program worth a row of their own when its derivatives are multiplied with many columns, such as the rate at
 * which all phases of a state are left: what is used u times and depends on d unknowns costs u + d products as one, and u d
 * products without (eq. S46). {@link Sums} chooses fewer, for factors.
 */
final class Cuts {
    private static final int LEAST_SPARED = 3;

    private Cuts() {}

    /** The nodes, rising; each depends on y and on those before it. */
    static int[] of(Program program) {
        IrGraph g = program.graph();
        int[] uses = uses(program);
        BitSet[] dependsOn = new BitSet[g.size()];
        List<Integer> cuts = new ArrayList<>();
        for (int node = 0; node < dependsOn.length; node++) {
            BitSet own = new BitSet();
            if (g.get(node) instanceof Ir.Load load) {
                own.set(load.index());
            }
            for (int operand : Parts.operands(g.get(node))) {
                own.or(dependsOn[operand]);
            }
            int d = own.cardinality();
            if (uses[node] * d - uses[node] - d >= LEAST_SPARED) {
                own = new BitSet();
                own.set(program.dimension() + cuts.size());
                cuts.add(node);
            }
            dependsOn[node] = own;
        }
        return cuts.stream().mapToInt(node -> node).toArray();
    }

    /** How often each node is an operand of what f needs, or a component of f. */
    private static int[] uses(Program program) {
        IrGraph g = program.graph();
        int[] uses = new int[g.size()];
        Arrays.stream(program.f()).forEach(node -> uses[node]++);
        for (int node = uses.length - 1; node >= 0; node--) {
            if (uses[node] > 0) {
                for (int operand : Parts.operands(g.get(node))) {
                    uses[operand]++;
                }
            }
        }
        return uses;
    }
}
