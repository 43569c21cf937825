package fatewise.sim;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.codegen.SharedCode;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Exchange;
import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.protocol.CellAmount;
import fatewise.protocol.Moment;
import fatewise.protocol.Protocol;
import fatewise.protocol.Reading;
import fatewise.protocol.Recipe;
import fatewise.protocol.Stage;
import fatewise.protocol.Timeline;
import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** One run of one protocol: timeline to schedule, model to kernel, trajectory to columns. */
public final class Simulation {
    private static final double SAME = Schedule.SAME;

    private final Protocol protocol;
    private final Settings settings;
    private final Timeline timeline;
    private final Kernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final double end;

    private Simulation(Protocol protocol, Settings settings, Kernel kernel) {
        this(Timeline.of(protocol), settings, kernel);
    }

    Simulation(Timeline timeline, Settings settings, Kernel kernel) {
        this.timeline = timeline;
        this.protocol = timeline.protocol();
        this.settings = settings;
        this.kernel = kernel;
        layout = kernel.layout();
        log = new CultureLog(protocol.model(), kernel::enter);
        end = Math.min(protocol.end(), settings.until());
    }

    /**
     * Runs a protocol that has no errors.
     *
     * @return always a course; {@link TimeCourse#failure} says when it ended early
     */
    public static TimeCourse run(Protocol protocol, Settings settings) {
        return new Simulation(protocol, settings, Compiler.compile(protocol.model(), compounds(protocol))).run();
    }

    /** The same, for one of many runs of models of one shape: no bit differs, but the code is made once. */
    public static TimeCourse run(Protocol protocol, Settings settings, SharedCode code) {
        return new Simulation(protocol, settings, code.kernel(protocol.model(), compounds(protocol))).run();
    }

    /** Runs a protocol as usual. */
    public static TimeCourse run(Protocol protocol) {
        return run(protocol, Settings.USUAL);
    }

    /** Every compound that can be in the medium: put in, or secreted by cells. */
    static List<Compound> compounds(Protocol protocol) {
        List<Compound> all = new ArrayList<>(protocol.compounds());
        for (Exchange exchange : protocol.model().exchanges()) {
            boolean known =
                    all.stream().anyMatch(c -> c.id().equals(exchange.compound().id()));
            if (exchange.kind() == Exchange.Kind.SECRETION && !known) {
                all.add(exchange.compound());
            }
        }
        return all;
    }

    private TimeCourse run() {
        Method method = method(settings);
        Readout readout = new Readout(timeline, kernel, log, solve(method, outputs()));
        return readout.course(settings, method, end);
    }

    static Method method(Settings settings) {
        return Methods.named(settings.method()).orElseThrow(() -> new IllegalArgumentException(settings.method()));
    }

    /** Integrates to the end; {@code outputs} are recorded. */
    Solution solve(Method method, double[] outputs) {
        return Integrator.of(method, settings.tolerances(layout))
                .keepingNonNegative(nonNegative(layout))
                .solve(kernel, schedule(), initial(protocol, kernel, log), outputs);
    }

    /** What a solution shows of the culture, in some gates. */
    Readout readout(Solution solution, List<MarkerGate> gates) {
        return new Readout(timeline, kernel, log, solution, gates);
    }

    /** Cells in their first phase, medium as it starts, pathways at rest in it (eq. P7). */
    static double[] initial(Protocol protocol, Kernel kernel, CultureLog log) {
        Layout layout = kernel.layout();
        double[] y = new double[layout.size()];
        var start = protocol.start();
        log.begin(start.vessel());
        y[layout.volume()] = start.vessel().totalVolume();
        Recipe recipe = start.recipe();
        for (int c = 0; c < layout.compounds().size(); c++) {
            y[layout.amount(c)] =
                    y[layout.volume()] * recipe.concentration(layout.compounds().get(c));
        }
        for (Map.Entry<CellState, CellAmount> entry : start.cells().entrySet()) {
            int state = protocol.model().states().indexOf(entry.getKey());
            y[layout.stateFrom(state)] = entry.getValue().cells(start.vessel());
        }
        kernel.settlePathways(y);
        return y;
    }

    /** Amounts and cells; pathway activities stay between 0 and 1 by their equation. */
    static int[] nonNegative(Layout layout) {
        List<Integer> indices = new ArrayList<>();
        for (int c = 0; c < layout.compounds().size(); c++) {
            indices.add(layout.amount(c));
        }
        for (int i = layout.cellsFrom(); i <= layout.dead(); i++) {
            indices.add(i);
        }
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    private Schedule schedule() {
        List<fatewise.solver.Moment> moments = new ArrayList<>();
        boolean whole = end >= protocol.end() - SAME;
        for (Moment moment : timeline.moments()) {
            if (moment.t() < end - SAME || (whole && moment.t() <= end + SAME)) {
                moments.add(new fatewise.solver.Moment(moment.t(), (t, y) -> {
                    log.at(t, y);
                    moment.apply(y, layout, log);
                }));
            }
        }
        return Schedule.of(0, end, moments);
    }

    /** The grid, stage ends and every time somebody looks; none of them steers the solver. */
    double[] outputs() {
        NavigableSet<Double> times = new TreeSet<>();
        long rows = (long) Math.floor(end * 24 / settings.every() + SAME);
        for (long k = 0; k <= rows; k++) {
            add(k * settings.every() / 24, times); // never a running sum
        }
        for (Stage stage : protocol.stages()) {
            add(stage.end(), times);
        }
        for (Reading reading : timeline.readings()) {
            add(reading.t(), times);
        }
        add(end, times);
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void add(double t, NavigableSet<Double> times) {
        Double before = times.floor(t + SAME);
        boolean there = before != null && before >= t - SAME;
        if (t <= end + SAME && !there) {
            times.add(Math.min(t, end));
        }
    }
}
