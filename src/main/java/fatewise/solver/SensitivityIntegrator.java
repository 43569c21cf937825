package fatewise.solver;

import java.util.Arrays;
import java.util.List;

/**
 * Solves y' = f(t, y, x) together with s = dy/dx for all directions x, through moments that depend on x or move with it
 * (eq. S40, S42 to S44). Knows nothing of what the equations stand for.
 *
 * <pre>{@code
 * SensitivitySolution done = SensitivityIntegrator.of(new Auto(), Tolerances.uniform(1e-8, 1e-10, n))
 *         .solve(equations, 0, 5, List.of(new VariedMoment(2, passage)), y0, new double[n][m], 1, 5);
 * double slope = done.slope(done.rowOfOutput(1), component, direction);
 * }</pre>
 *
 * <p>Immutable and shareable between threads as far as the equations are.
 */
public final class SensitivityIntegrator {
    private final Method method;
    private final Tolerances tolerances;
    private final int[] nonNegative;
    private final Judged judged;

    /** Whose errors steer the steps. */
    private enum Judged {
        STATE_AND_SLOPES,
        STATE
    }

    private SensitivityIntegrator(Method method, Tolerances tolerances, int[] nonNegative, Judged judged) {
        this.method = method;
        this.tolerances = tolerances;
        this.nonNegative = nonNegative;
        this.judged = judged;
    }

    /** Derivatives are held to the same tolerances as y, beside the size of y (eq. S44). */
    public static SensitivityIntegrator of(Method method, Tolerances tolerances) {
        return new SensitivityIntegrator(method, tolerances, new int[0], Judged.STATE_AND_SLOPES);
    }

    /** The same, with these components of y kept from being negative at segment ends (eq. S4). */
    public SensitivityIntegrator keepingNonNegative(int... components) {
        return new SensitivityIntegrator(method, tolerances, components.clone(), judged);
    }

    /** The same, but y alone steers the steps; derivatives come as accurate as these steps make them. */
    public SensitivityIntegrator judgingStateAlone() {
        return new SensitivityIntegrator(method, tolerances, nonNegative, Judged.STATE);
    }

    /**
     * Integrates.
     *
     * @param equations f and its derivatives
     * @param start [d]
     * @param end [d]
     * @param moments in declared order, that is the tie order
     * @param y0 state at the start, before the jumps there
     * @param s0 its derivatives, by component and direction
     * @param outputs times to record [d], strictly increasing and within start and end
     * @return always a solution; look at its outcome
     */
    public SensitivitySolution solve(
            Variational equations,
            double start,
            double end,
            List<VariedMoment> moments,
            double[] y0,
            double[][] s0,
            double... outputs) {
        VariedSystem system = VariedSystem.of(equations);
        double[] z = Arrays.copyOf(y0, system.dimension());
        for (int i = 0; i < y0.length; i++) {
            System.arraycopy(s0[i], 0, z, system.at(i, 0), system.directions());
        }
        Carried carried = new Carried(system);
        Schedule schedule = Schedule.of(
                start,
                end,
                moments.stream()
                        .map(m -> new Moment(m.t(), (t, state) -> carried.jump(m.jump(), t, state)))
                        .toList());
        Tolerances all = judged == Judged.STATE ? system.tolerancesOfState(tolerances) : system.tolerances(tolerances);
        Solution solution =
                Integrator.of(method, all).keepingNonNegative(nonNegative).solve(system, schedule, z, outputs);
        return new SensitivitySolution(solution, system);
    }

    /** Carries y and s across moments: s+ = h_y (s- + f- dt/dx) + h_x - f+ dt/dx (eq. S43). */
    private static final class Carried {
        private final VariedSystem system;
        private final int n;
        private final double[] y;
        private final double[] before;
        private final double[] after;
        private final double[] v;
        private final double[][] carried;

        Carried(VariedSystem system) {
            this.system = system;
            n = system.equations().dimension();
            y = new double[n];
            before = new double[n];
            after = new double[n];
            v = new double[n];
            carried = new double[system.directions()][n];
        }

        void jump(VariedJump jump, double t, double[] z) {
            boolean moves = false;
            for (int d = 0; d < carried.length; d++) {
                moves |= jump.rate(d) != 0;
            }
            System.arraycopy(z, 0, y, 0, n);
            if (moves) {
                system.equations().evaluate(t, y, before);
            }
            for (int d = 0; d < carried.length; d++) {
                double rate = jump.rate(d);
                for (int i = 0; i < n; i++) {
                    v[i] = rate == 0 ? z[system.at(i, d)] : z[system.at(i, d)] + rate * before[i];
                }
                jump.along(d, t, y, v, carried[d]);
            }
            jump.apply(t, y);
            if (moves) {
                system.equations().evaluate(t, y, after);
            }
            System.arraycopy(y, 0, z, 0, n);
            for (int d = 0; d < carried.length; d++) {
                double rate = jump.rate(d);
                for (int i = 0; i < n; i++) {
                    z[system.at(i, d)] = rate == 0 ? carried[d][i] : carried[d][i] - rate * after[i];
                }
            }
        }
    }
}
