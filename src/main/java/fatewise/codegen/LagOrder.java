package fatewise.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the components of a program that are lags, and an order in which they can be solved (see {@code solver.Lags}). */
final class LagOrder {
    private final IrGraph g;
    private final int[] f;
    private final BitSet[] depends; // of each node on components

    private LagOrder(Program program) {
        g = program.graph();
        f = program.f();
        depends = new BitSet[g.size()];
        for (int node = 0; node < depends.length; node++) {
            BitSet own = new BitSet();
            if (g.get(node) instanceof Ir.Load load) {
                own.set(load.index());
            }
            for (int operand : Parts.operands(g.get(node))) {
                own.or(depends[operand]);
            }
            depends[node] = own;
        }
    }

    /** The lags, each after those it depends on; where some depend on each other in a ring, one of them is none. */
    static int[] of(Program program) {
        return new LagOrder(program).order();
    }

    private int[] order() {
        BitSet left = new BitSet();
        for (int i = 0; i < f.length; i++) {
            if (depends[f[i]].get(i) && linear(i)) {
                left.set(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int next =
                    left.stream().filter(i -> waits(i, left) == 0).findFirst().orElse(-1);
            if (next < 0) {
                left.clear(busiest(left));
            } else {
                order.add(next);
                left.clear(next);
            }
        }
        return order.stream().mapToInt(i -> i).toArray();
    }

    /** Of how many other lags it is still to be told. */
    private int waits(int i, BitSet left) {
        BitSet others = (BitSet) depends[f[i]].clone();
        others.and(left);
        others.clear(i);
        return others.cardinality();
    }

    private int busiest(BitSet left) {
        int busiest = left.nextSetBit(0);
        for (int i = busiest; i >= 0; i = left.nextSetBit(i + 1)) {
            busiest = waits(i, left) > waits(busiest, left) ? i : busiest;
        }
        return busiest;
    }

    /** Whether f of the component is linear in it; copies into a graph that is thrown away. */
    private boolean linear(int i) {
        int[] free = new int[g.size()];
        Arrays.setAll(free, node -> depends[node].get(i) ? Linear.NONE : node);
        IrGraph scrap = new Scrap();
        return new Linear(g, scrap, free, i, 0).of(f[i]) != null;
    }

    /** A graph that keeps nothing: only whether something can be written is of interest. */
    private static final class Scrap extends IrGraph {
        @Override
        int size() {
            return 1;
        }

        @Override
        int constant(double value) {
            return 0;
        }

        @Override
        int add(int x, int y) {
            return 0;
        }

        @Override
        int subtract(int x, int y) {
            return 0;
        }

        @Override
        int multiply(int x, int y) {
            return 0;
        }

        @Override
        int divide(int x, int y) {
            return 0;
        }

        @Override
        int choose(int test, int yes, int no) {
            return 0;
        }

        @Override
        boolean isZero(int x) {
            return false;
        }
    }
}
