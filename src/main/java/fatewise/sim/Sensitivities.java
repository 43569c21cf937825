package fatewise.sim;

import fatewise.codegen.Compiler;
import fatewise.codegen.Variation;
import fatewise.codegen.VariationalKernel;
import fatewise.model.Layout;
import fatewise.protocol.Moment;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import fatewise.solver.Method;
import fatewise.solver.Schedule;
import fatewise.solver.SensitivityIntegrator;
import fatewise.solver.SensitivitySolution;
import fatewise.solver.VariedMoment;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives of read-outs by parameters, doses and times, through every action, by the variational equations solved
 * beside the state under the same control of error (eq. S40 to S47).
 *
 * <pre>{@code
 * SensitivityTable table = Sensitivities.of(
 *                 protocol,
 *                 Settings.USUAL,
 *                 List.of(Influence.parameter(protocol, "PSC->ME"), Influence.dose(protocol, "S1", "CHIR99021")),
 *                 List.of(Seen.marker("S4", "PDX1+NKX6-1+"), Seen.cells(At.after(6))))
 *         .run();
 * double byLog = table.slopes()[0][1]; // d fraction / d ln dose
 * }</pre>
 *
 * <p>Who differentiates one protocol many times, with other numbers each time, hands the same {@link SensitivityCode} to
 * all of them: then models are differentiated and compiled once.
 */
public final class Sensitivities {
    private static final double LEAST = 1e-6; // d, so that there is something to integrate

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
    private final List<SeenSlope> slopes;

    private Sensitivities(
            Protocol protocol,
            Settings settings,
            List<Influence> influences,
            List<Seen> readouts,
            SensitivityCode code) {
        this.protocol = protocol;
        this.settings = settings;
        this.influences = List.copyOf(influences);
        this.readouts = List.copyOf(readouts);
        timeline = Timeline.of(protocol);
        directions = new Directions(protocol, timeline, influences, code.touches());
        kernel = code.equations()
                .kernel(protocol.model(), Simulation.compounds(protocol), directions.variations(), directions.times());
        layout = kernel.layout();
        log = new CultureLog(protocol.model(), kernel::enter);
        jumps = new VariedJumps(directions, layout, log, protocol.model());
        slopes = readouts.stream()
                .map(seen -> new SeenSlope(seen, protocol, layout))
                .toList();
    }

    /**
     * What to differentiate; {@link #run} does it, once.
     *
     * @param protocol without errors
     * @param settings tolerances and method, which must be one that carries derivatives: not {@code sdirk4}
     * @param influences by what
     * @param readouts what, in any order and at any times
     * @throws IllegalArgumentException when a read-out is not there, or does not depend smoothly on an influence
     */
    public static Sensitivities of(
            Protocol protocol, Settings settings, List<Influence> influences, List<Seen> readouts) {
        return of(protocol, settings, influences, readouts, new SensitivityCode());
    }

    /** The same, for one of many that differ in numbers only: the same to rounding, but the code is made once. */
    public static Sensitivities of(
            Protocol protocol,
            Settings settings,
            List<Influence> influences,
            List<Seen> readouts,
            SensitivityCode code) {
        return new Sensitivities(protocol, settings, influences, readouts, code);
    }

    /**
     * Integrates.
     *
     * @throws IllegalStateException when the solver cannot reach the last read-out
     */
    public SensitivityTable run() {
        double[] days = readouts.stream()
                .mapToDouble(r -> r.at().day(protocol))
                .sorted()
                .distinct()
                .toArray();
        Method method =
                Methods.named(settings.method()).orElseThrow(() -> new IllegalArgumentException(settings.method()));
        double end = Math.max(days[days.length - 1], LEAST);
        double[] y0 = initial(protocol);
        SensitivitySolution solution = SensitivityIntegrator.of(method, settings.tolerances(layout))
                .keepingNonNegative(Simulation.nonNegative(layout))
                .solve(kernel, 0, end, moments(end), y0, initialSlopes(y0), days);
        if (!solution.outcome().completed()) {
            throw new IllegalStateException(
                    "day " + solution.outcome().t() + ": " + solution.outcome().reason());
        }
        return table(solution, days);
    }

    private static double[] initial(Protocol protocol) {
        var plain = Compiler.interpret(protocol.model(), Simulation.compounds(protocol));
        return Simulation.initial(protocol, plain, new CultureLog(protocol.model(), plain::enter));
    }

    /** How the state at the start depends on the numbers (eq. S42). */
    private double[][] initialSlopes(double[] y) {
        double[][] slopes = new double[y.length][directions.count()];
        log.begin(protocol.start().vessel());
        for (int d = 0; d < directions.count() - directions.times(); d++) {
            if (directions.touch(d).start()) {
                double[][] varied = new double[Variation.AT.size()][];
                for (int i = 0; i < varied.length; i++) {
                    varied[i] = initial(directions.varied(d)[i]);
                }
                for (int i = 0; i < y.length; i++) {
                    slopes[i][d] = Variation.slope(varied[0][i], varied[1][i], varied[2][i], varied[3][i]);
                }
            }
        }
        return slopes;
    }

    /** What is done until the end, and at it if somebody looks afterwards. */
    private List<VariedMoment> moments(double end) {
        boolean after = readouts.stream()
                .anyMatch(r -> r.at().side() == At.Side.AFTER && r.at().day(protocol) >= end - Schedule.SAME);
        List<VariedMoment> moments = new ArrayList<>();
        for (int m = 0; m < timeline.moments().size(); m++) {
            Moment moment = timeline.moments().get(m);
            if (moment.t() < end - Schedule.SAME || (after && moment.t() <= end + Schedule.SAME)) {
                moments.add(jumps.at(m, moment));
            }
        }
        return moments;
    }

    private SensitivityTable table(SensitivitySolution solution, double[] days) {
        double[] values = new double[readouts.size()];
        double[][] table = new double[readouts.size()][influences.size()];
        for (int r = 0; r < values.length; r++) {
            At at = readouts.get(r).at();
            int output = java.util.Arrays.binarySearch(days, at.day(protocol));
            boolean after = at.side() == At.Side.AFTER;
            int row = after ? solution.rowAfterOutput(output) : solution.rowOfOutput(output);
            double t = days[output];
            CultureLog.Epoch epoch = after ? log.after(t) : log.before(t);
            double[] handedOn = after ? jumps.handedOnAfter(t) : jumps.handedOnBefore(t);
            values[r] = slopes.get(r).value(solution.state(row), epoch.handedOn());
            for (int d = 0; d < directions.count(); d++) {
                table[r][influences.indexOf(directions.influence(d))] =
                        slope(slopes.get(r), at, solution, row, d, epoch, handedOn[d]);
            }
        }
        return new SensitivityTable(
                readouts, influences, values, table, solution.stats().steps());
    }

    private double slope(
            SeenSlope seen,
            At at,
            SensitivitySolution solution,
            int row,
            int d,
            CultureLog.Epoch epoch,
            double handedOn) {
        double[] y = solution.state(row);
        double[] v = solution.slopes(row, d);
        double rate = rate(at, d);
        if (rate != 0) {
            double[] f = new double[y.length];
            kernel.enter(log.setting(epoch.vessel()));
            kernel.evaluate(0, y, f);
            for (int i = 0; i < v.length; i++) {
                v[i] += rate * f[i];
            }
        }
        double slope = seen.along(y, v, epoch.handedOn(), handedOn);
        boolean own = !directions.isTime(d) && seen.depends(directions.touch(d));
        return own ? slope + seen.byParameter(directions.varied(d), y, epoch.handedOn()) : slope;
    }

    /** By how much the time of a look moves with a direction. */
    private double rate(At at, int d) {
        if (at instanceof At.EndOf end) {
            int stage = protocol.stages().indexOf(protocol.stage(end.stage()).orElseThrow());
            return directions.endRate(d, stage);
        }
        return 0;
    }
}
