package fatewise.sim;

import fatewise.codegen.Compiler;
import fatewise.codegen.Variation;
import fatewise.codegen.VariationalKernel;
import fatewise.model.Layout;
import fatewise.protocol.Moment;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.protocol.Timeline;
import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.Trajectory;
import fatewise.solver.method.Dop853;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives of read-outs by parameters, doses and times, through every action, by the variational equations solved
 * beside the state under the same control of error (eq. S40 to S45).
 */
public final class Sensitivities {
    private final Protocol protocol;
    private final Settings settings;
    private final List<Influence> influences;
    private final List<Seen> readouts;
    private final Timeline timeline;
    private final Directions directions;
    private final VariationalKernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final VariedJumps jumps;

    private Sensitivities(Protocol protocol, Settings settings, List<Influence> influences, List<Seen> readouts) {
        this.protocol = protocol;
        this.settings = settings;
        this.influences = List.copyOf(influences);
        this.readouts = List.copyOf(readouts);
        timeline = Timeline.of(protocol);
        directions = new Directions(protocol, timeline, influences);
        kernel = new VariationalKernel(
                protocol.model(), Simulation.compounds(protocol), directions.variations(), directions.times());
        layout = kernel.layout();
        log = new CultureLog(protocol.model(), kernel::enter);
        jumps = new VariedJumps(directions, kernel, log, protocol.model());
    }

    /**
     * What to differentiate; {@link #run} does it, once.
     *
     * @param protocol without errors
     * @param settings tolerances and method; instead of an implicit one, or one that may be, it is Dormand-Prince 8(5,3)
     * @param influences by what
     * @param readouts what
     * @throws IllegalArgumentException when a read-out is not there, or does not depend smoothly on an influence
     */
    public static Sensitivities of(
            Protocol protocol, Settings settings, List<Influence> influences, List<Seen> readouts) {
        return new Sensitivities(protocol, settings, influences, readouts);
    }

    /**
     * Integrates.
     *
     * @throws IllegalStateException when the solver cannot reach the last read-out
     */
    public SensitivityTable run() {
        double[] ends = readouts.stream()
                .mapToDouble(r -> protocol.stages().get(stage(r)).end())
                .sorted()
                .distinct()
                .toArray();
        Method method = method();
        double end = ends[ends.length - 1];
        Solution solution = Integrator.of(method, tolerances())
                .keepingNonNegative(Simulation.nonNegative(layout))
                .solve(kernel, schedule(end), initial(), ends);
        if (!solution.outcome().completed()) {
            throw new IllegalStateException(
                    "day " + solution.outcome().t() + ": " + solution.outcome().reason());
        }
        return table(solution, ends);
    }

    private Method method() {
        Method asked =
                Methods.named(settings.method()).orElseThrow(() -> new IllegalArgumentException(settings.method()));
        return asked.implicit() ? new Dop853() : asked;
    }

    private int stage(Seen readout) {
        for (int s = 0; s < protocol.stages().size(); s++) {
            if (protocol.stages().get(s).id().equals(readout.stage())) {
                return s;
            }
        }
        throw new IllegalArgumentException("no stage " + readout.stage());
    }

    private Tolerances tolerances() {
        Tolerances plain = settings.tolerances(layout);
        double[] atol = new double[kernel.dimension()];
        for (int i = 0; i < layout.size(); i++) {
            atol[i] = plain.atol(i);
            for (int d = 0; d < directions.count(); d++) {
                atol[kernel.at(i, d)] = plain.atol(i);
            }
        }
        return new Tolerances(plain.rtol(), atol, layout.size());
    }

    /** The state at the start, and how it depends on the numbers (eq. S42). */
    private double[] initial() {
        double[] z = new double[kernel.dimension()];
        double[] y = initial(protocol);
        System.arraycopy(y, 0, z, 0, y.length);
        log.begin(protocol.start().vessel());
        for (int d = 0; d < directions.count() - directions.times(); d++) {
            double[][] varied = new double[Variation.AT.size()][];
            for (int i = 0; i < varied.length; i++) {
                varied[i] = initial(directions.varied(d)[i]);
            }
            for (int i = 0; i < y.length; i++) {
                z[kernel.at(i, d)] = Variation.slope(varied[0][i], varied[1][i], varied[2][i], varied[3][i]);
            }
        }
        return z;
    }

    private static double[] initial(Protocol protocol) {
        var plain = Compiler.interpret(protocol.model(), Simulation.compounds(protocol));
        return Simulation.initial(protocol, plain, new CultureLog(protocol.model(), plain::enter));
    }

    private Schedule schedule(double end) {
        List<fatewise.solver.Moment> moments = new ArrayList<>();
        for (int m = 0; m < timeline.moments().size(); m++) {
            Moment moment = timeline.moments().get(m);
            if (moment.t() < end - Schedule.SAME) {
                moments.add(new fatewise.solver.Moment(moment.t(), jumps.at(m, moment)));
            }
        }
        return Schedule.of(0, end, moments);
    }

    private SensitivityTable table(Solution solution, double[] ends) {
        Trajectory trajectory = solution.trajectory();
        double[] values = new double[readouts.size()];
        double[][] slopes = new double[readouts.size()][influences.size()];
        for (int r = 0; r < values.length; r++) {
            int s = stage(readouts.get(r));
            Stage stage = protocol.stages().get(s);
            int row = trajectory.rowOfOutput(java.util.Arrays.binarySearch(ends, stage.end()));
            double[] z = trajectory.state(row);
            CultureLog.Epoch epoch = log.before(stage.end());
            double[] y = java.util.Arrays.copyOf(z, layout.size());
            double[] f = new double[y.length];
            kernel.enter(log.setting(epoch.vessel()));
            kernel.slope(y, f);
            SeenSlope seen = new SeenSlope(readouts.get(r), protocol, layout);
            values[r] = seen.value(y, epoch.handedOn());
            for (int d = 0; d < directions.count(); d++) {
                double rate = directions.endRate(d, s);
                double[] v = new double[y.length];
                for (int i = 0; i < v.length; i++) {
                    v[i] = z[kernel.at(i, d)] + rate * f[i];
                }
                double slope = seen.along(y, v, epoch.handedOn(), jumps.handedOn(stage.end())[d]);
                slope += directions.isTime(d) ? 0 : seen.byParameter(directions.varied(d), y, epoch.handedOn());
                slopes[r][influences.indexOf(directions.influence(d))] = slope;
            }
        }
        return new SensitivityTable(
                readouts, influences, values, slopes, solution.stats().steps());
    }
}
