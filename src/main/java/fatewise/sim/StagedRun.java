package fatewise.sim;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.codegen.Setting;
import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.protocol.Moment;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import fatewise.solver.Integrator;
import fatewise.solver.Outcome;
import fatewise.solver.Schedule;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.List;

/**
 * A protocol as a bare initial value problem, for solvers that know nothing of hands: stretches between stops, each in one
 * setting, and after each stretch a linear jump.
 *
 * <p>What hands do is linear in the state or a ratio of sums of it. The jumps here are tangents to that at the exact
 * course: a state that is off by a relative e lands where the protocol would have it but for terms of e squared.
 *
 * @param model the protocol's
 * @param compounds that can be in its medium, as for {@link Compiler#compile}
 * @param y0 at the start, after what is done there
 * @param stretches in order of time; the first begins at 0
 * @param atol absolute tolerance of each component for a relative one of 1e-6, as in a usual run
 */
public record StagedRun(Model model, List<Compound> compounds, double[] y0, List<Stretch> stretches, double[] atol) {
    private static final double RTOL = 1e-11;
    private static final double NOTHING = 1e-12;

    /**
     * From a stop to the next one.
     *
     * @param end [d]
     * @param setting for {@link Kernel#enter}
     * @param jump of the state at its end
     */
    public record Stretch(double end, Setting setting, Linear jump) {}

    /**
     * y -> A y + b.
     *
     * @param row of each entry of A
     * @param column of each
     * @param value of each
     * @param offset b
     */
    public record Linear(int[] row, int[] column, double[] value, double[] offset) {}

    /**
     * Unrolls a protocol that has no errors.
     *
     * @throws IllegalStateException if the exact course cannot be computed
     */
    public static StagedRun of(Protocol protocol) {
        return new Unrolling(protocol).run();
    }

    /** The exact course, and what is noted on its way. */
    private static final class Unrolling {
        private final Protocol protocol;
        private final List<Compound> compounds;
        private final Kernel kernel;
        private final Layout layout;
        private final JumpSlope slopes;
        private final CultureLog log;
        private final List<Stretch> stretches = new ArrayList<>();
        private Setting setting;

        Unrolling(Protocol protocol) {
            this.protocol = protocol;
            compounds = Simulation.compounds(protocol);
            kernel = Compiler.compile(protocol.model(), compounds);
            layout = kernel.layout();
            slopes = new JumpSlope(layout);
            log = new CultureLog(protocol.model(), this::enter);
        }

        private void enter(Setting next) {
            setting = next;
            kernel.enter(next);
        }

        StagedRun run() {
            double[] y = Simulation.initial(protocol, kernel, log);
            List<Moment> moments = Timeline.of(protocol).moments();
            double end = protocol.end();
            double t = 0;
            int next = 0;
            while (next < moments.size() && moments.get(next).t() <= Schedule.SAME) {
                apply(moments.get(next++), y);
            }
            double[] y0 = y.clone();
            while (t < end - Schedule.SAME) {
                double to =
                        next < moments.size() ? Math.min(end, moments.get(next).t()) : end;
                Setting here = setting;
                advance(t, to, y);
                List<Moment> due = new ArrayList<>();
                while (next < moments.size() && moments.get(next).t() <= to + Schedule.SAME) {
                    due.add(moments.get(next++));
                }
                stretches.add(new Stretch(to, here, jump(due, y)));
                t = to;
            }
            double[] atol = new double[y.length];
            Tolerances usual = Settings.USUAL.tolerances(layout);
            for (int i = 0; i < atol.length; i++) {
                atol[i] = usual.atol(i) * 1e-6 / usual.rtol();
            }
            return new StagedRun(protocol.model(), compounds, y0, List.copyOf(stretches), atol);
        }

        private void apply(Moment moment, double[] y) {
            log.at(moment.t(), y);
            moment.apply(y, layout, log);
        }

        private void advance(double from, double to, double[] y) {
            double[] atol = new double[y.length];
            Tolerances usual = Settings.USUAL.tolerances(layout);
            for (int i = 0; i < atol.length; i++) {
                atol[i] = usual.atol(i) * RTOL / usual.rtol();
            }
            var solution = Integrator.of(Methods.named("dop853").orElseThrow(), new Tolerances(RTOL, atol))
                    .solve(kernel, Schedule.between(from, to), y, to);
            if (!(solution.outcome() instanceof Outcome.Completed)) {
                throw new IllegalStateException("no exact course: " + solution.outcome());
            }
            System.arraycopy(solution.trajectory().state(solution.trajectory().rowOfOutput(0)), 0, y, 0, y.length);
        }

        /** The tangent of several moments, applied one after the other, at y, which jumps. */
        private Linear jump(List<Moment> moments, double[] y) {
            int n = y.length;
            double[] before = y.clone();
            double[][] carried = new double[n][n]; // columns of A
            for (int j = 0; j < n; j++) {
                carried[j][j] = 1;
            }
            double[] slope = new double[n];
            for (Moment moment : moments) {
                if (!moment.acts().isEmpty()) {
                    for (double[] column : carried) {
                        slopes.along(moment, protocol.model(), y, column, slope);
                        System.arraycopy(slope, 0, column, 0, n);
                    }
                }
                apply(moment, y);
            }
            return linear(carried, before, y);
        }

        private static Linear linear(double[][] columns, double[] before, double[] after) {
            List<int[]> places = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            double[] offset = after.clone();
            for (int i = 0; i < after.length; i++) {
                for (int j = 0; j < after.length; j++) {
                    double a = columns[j][i];
                    if (Math.abs(a) > NOTHING) {
                        places.add(new int[] {i, j});
                        values.add(a);
                        offset[i] -= a * before[j];
                    }
                }
            }
            return new Linear(
                    places.stream().mapToInt(p -> p[0]).toArray(),
                    places.stream().mapToInt(p -> p[1]).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray(),
                    offset);
        }
    }
}
