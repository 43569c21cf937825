package fatewise.sim;

import fatewise.codegen.Kernel;
import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.model.Model;
import fatewise.protocol.GateSpec;
import fatewise.protocol.Protocol;
import fatewise.protocol.ProtocolNotes;
import fatewise.protocol.Reading;
import fatewise.protocol.Stage;
import fatewise.protocol.Timeline;
import fatewise.solver.Method;
import fatewise.solver.Outcome;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Stats;
import fatewise.solver.Trajectory;
import fatewise.units.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a trajectory into rows, columns and stage points. */
final class Readout {
    /** Fewer cells than this in the mean are as good as none. */
    private static final double FEWEST = 1e-3;

    private final Timeline timeline;
    private final Protocol protocol;
    private final Kernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final Solution solution;
    private final Trajectory trajectory;
    private final List<MarkerGate> gates;
    private final CultureReadout culture;
    private final List<Row> rows = new ArrayList<>();

    /** A row of the course: its time, stage, and state. */
    record Row(double t, int stage, double[] y, CultureLog.Epoch epoch) {}

    Readout(Timeline timeline, Kernel kernel, CultureLog log, Solution solution) {
        this(timeline, kernel, log, solution, gates(timeline));
    }

    Readout(Timeline timeline, Kernel kernel, CultureLog log, Solution solution, List<MarkerGate> gates) {
        this.timeline = timeline;
        this.protocol = timeline.protocol();
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.log = log;
        this.solution = solution;
        this.trajectory = solution.trajectory();
        culture = new CultureReadout(protocol, layout, gates);
        this.gates = gates;
    }

    /** Every marker of the model by itself, then every combination the protocol asks for. */
    static List<MarkerGate> gates(Timeline timeline) {
        Model model = timeline.protocol().model();
        Map<String, MarkerGate> all = new LinkedHashMap<>();
        model.markers().forEach(m -> all.put(m.id(), MarkerGate.of(m)));
        for (Reading reading : timeline.readings()) {
            reading.markers().forEach(g -> all.putIfAbsent(g.name(), g));
            reading.gates().forEach(g -> g.markers().ifPresent(m -> all.putIfAbsent(m.name(), m)));
        }
        return List.copyOf(all.values());
    }

    TimeCourse course(Settings settings, Method method, double end) {
        collectRows();
        List<StagePoint> stages = new ArrayList<>();
        for (int s = 0; s < protocol.stages().size(); s++) {
            Stage stage = protocol.stages().get(s);
            int index = s;
            rowAt(stage.end(), s).ifPresent(r -> stages.add(point(stage, index, r)));
        }
        Row last = rows.get(rows.size() - 1);
        StagePoint atEnd = point(protocol.stages().get(last.stage), last.stage, afterEverything(last));
        Columns columns = new Columns(protocol, kernel, log, gates, culture, Columns.dosedIn(timeline));
        return new TimeCourse(
                protocol,
                rows.stream().mapToDouble(Row::t).toArray(),
                rows.stream().mapToInt(Row::stage).toArray(),
                columns.of(rows),
                stages,
                readings(),
                atEnd,
                notes(last),
                info(settings, method),
                failure(settings));
    }

    /** The columns alone, one value a row, for those who look at many runs; {@code dosed} as by {@link Columns}. */
    List<Column> columns(Map<String, Unit> dosed) {
        collectRows();
        return new Columns(protocol, kernel, log, gates, culture, dosed).of(rows);
    }

    /** The rows, once they are there. */
    List<Row> rows() {
        return rows;
    }

    /** What the gates of every stage reached saw. */
    List<List<GateResult>> judged() {
        List<List<GateResult>> judged = new ArrayList<>();
        for (int s = 0; s < protocol.stages().size(); s++) {
            Stage stage = protocol.stages().get(s);
            int index = s;
            rowAt(stage.end(), s).ifPresent(r -> judged.add(judged(stage, index, r)));
        }
        return judged;
    }

    private Optional<Failure> failure(Settings settings) {
        Outcome outcome = solution.outcome();
        if (outcome.completed()) {
            return Optional.empty();
        }
        kernel.enter(log.setting(log.after(outcome.t()).vessel()));
        return Optional.of(new Failures(timeline, kernel, settings).of(outcome, trajectory.last()));
    }

    /** One row per output time; at a moment the state after it, at a stage's end the one before. */
    private void collectRows() {
        for (int k = 0; k < trajectory.outputs(); k++) {
            int row = trajectory.rowOfOutput(k);
            double t = trajectory.time(row);
            boolean stageEnd = stageEnding(t) >= 0;
            if (stageEnd) {
                rows.add(new Row(t, stageEnding(t), trajectory.shared(row), log.before(t)));
                continue;
            }
            boolean jumps = row + 1 < trajectory.size() && trajectory.side(row + 1) == Trajectory.Side.AFTER;
            int shown = jumps ? row + 1 : row;
            rows.add(new Row(t, timeline.stageAt(t), trajectory.shared(shown), log.after(t)));
        }
        if (!solution.outcome().completed() || rows.isEmpty()) {
            int row = trajectory.size() - 1;
            double t = trajectory.time(row);
            if (rows.isEmpty() || rows.get(rows.size() - 1).t < t) {
                rows.add(new Row(t, timeline.stageAt(t), trajectory.shared(row), log.after(t)));
            }
        }
    }

    /** What is left after the actions at the end of the last stage, if there are any. */
    private Row afterEverything(Row last) {
        int row = trajectory.size() - 1;
        return trajectory.time(row) == last.t
                ? new Row(last.t, last.stage, trajectory.shared(row), log.after(last.t))
                : last;
    }

    private int stageEnding(double t) {
        for (int s = 0; s < protocol.stages().size(); s++) {
            if (Math.abs(protocol.stages().get(s).end() - t) <= Schedule.SAME) {
                return s;
            }
        }
        return -1;
    }

    private Optional<Row> rowAt(double t, int stage) {
        return rows.stream()
                .filter(r -> Math.abs(r.t - t) <= Schedule.SAME && r.stage == stage)
                .findFirst();
    }

    /** The culture just before what is done at {@code t}. */
    private Optional<Row> before(double t, int stage) {
        for (int k = 0; k < trajectory.outputs(); k++) {
            int row = trajectory.rowOfOutput(k);
            if (Math.abs(trajectory.time(row) - t) <= Schedule.SAME) {
                return Optional.of(new Row(t, stage, trajectory.shared(row), log.before(t)));
            }
        }
        return Optional.empty();
    }

    private StagePoint point(Stage stage, int index, Row row) {
        return culture.point(stage, row, row.epoch.handedOn(), judged(stage, index, row));
    }

    private List<GateResult> judged(Stage stage, int index, Row row) {
        List<GateSpec> due = new ArrayList<>();
        for (Reading reading : timeline.readings()) {
            if (reading.stage() == index && reading.t() <= row.t + Schedule.SAME) {
                due.addAll(reading.gates());
            }
        }
        List<GateResult> results = new ArrayList<>();
        for (GateSpec gate : due) {
            results.add(judged(gate, stage, row));
        }
        return results;
    }

    private GateResult judged(GateSpec gate, Stage stage, Row row) {
        double t = gate.at().resolve(protocol, stage).orElse(row.t);
        Row seen = before(t, row.stage).orElse(row);
        double value = culture.value(gate, seen);
        boolean pass = gate.op().holds(value, gate.limit());
        return new GateResult(gate.text(), gate.readout(), value, gate.op().sign(), gate.limit(), pass);
    }

    /** Looks the protocol asks for at other times than stage ends. */
    private List<StagePoint> readings() {
        List<StagePoint> points = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Reading reading : timeline.readings()) {
            boolean known = stageEnding(reading.t()) == reading.stage() || reading.t() == last;
            if (!known) {
                last = reading.t();
                Stage stage = protocol.stages().get(reading.stage());
                before(reading.t(), reading.stage())
                        .ifPresent(r -> points.add(culture.point(stage, r, r.epoch.handedOn(), List.of())));
            }
        }
        return points;
    }

    private List<Note> notes(Row last) {
        List<Note> notes = new ArrayList<>();
        ProtocolNotes.of(protocol).forEach(text -> notes.add(new Note(Double.NaN, text)));
        notes.addAll(log.notes());
        List<String> few = new ArrayList<>();
        for (int s = 0; s < protocol.model().states().size(); s++) {
            double cells = 0;
            for (int i = layout.stateFrom(s); i < layout.stateTo(s); i++) {
                cells += last.y[i];
            }
            if (cells > FEWEST && cells < 1) {
                few.add(protocol.model().states().get(s).id());
            }
        }
        if (!few.isEmpty()) {
            notes.add(new Note(
                    last.t,
                    "less than one cell is left in the mean of " + String.join(", ", few)
                            + ": a real dish has none or a few, and the model cannot say which"));
        }
        return notes;
    }

    /** Which methods a method that chooses has used, e.g. {@code : tsit5, rodas5p}. */
    private static String chosen(Stats stats) {
        List<String> used =
                stats.stretches().stream().map(Stats.Stretch::method).distinct().toList();
        return used.isEmpty() ? "" : ": " + String.join(", ", used);
    }

    private RunInfo info(Settings settings, Method method) {
        Stats stats = solution.stats();
        double clamped = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            clamped += stats.clamped(i);
        }
        return new RunInfo(
                Provenance.VERSION,
                method.id(),
                method.title() + chosen(stats),
                settings.rtol(),
                settings.atolCells(),
                settings.atolOther(),
                settings.every(),
                Provenance.inputs(protocol),
                settings.asked(),
                stats.steps(),
                stats.rejected(),
                stats.evaluations(),
                layout.size(),
                clamped);
    }
}
