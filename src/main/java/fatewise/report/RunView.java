package fatewise.report;

import fatewise.model.Catalog;
import fatewise.model.Compound;
import fatewise.model.Reference;
import fatewise.protocol.Act;
import fatewise.protocol.Change;
import fatewise.protocol.Course;
import fatewise.protocol.Dose;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import fatewise.report.ReportData.About;
import fatewise.report.ReportData.Bar;
import fatewise.report.ReportData.Measurement;
import fatewise.report.ReportData.Moment;
import fatewise.sim.GateResult;
import fatewise.sim.Note;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a finished run the way a report does. */
public final class RunView {
    private final TimeCourse course;
    private final Protocol protocol;
    private final Timeline timeline;

    private RunView(TimeCourse course) {
        this.course = course;
        this.protocol = course.protocol();
        this.timeline = Timeline.of(protocol);
    }

    /**
     * A run as report data.
     *
     * @param course the run
     * @param catalog where the papers are
     * @param measurements what others measured, see {@link Measurements}
     * @param command the command that makes this run again
     */
    public static ReportData of(TimeCourse course, Catalog catalog, List<Measurement> measurements, String command) {
        RunView view = new RunView(course);
        Founding founding = new Founding(view.protocol);
        return new ReportData(
                view.about(command),
                course.time(),
                course.stage(),
                course.columns(),
                view.stages(),
                course.end(),
                view.bars(),
                view.moments(),
                measurements,
                view.references(catalog, founding, measurements),
                view.notes(),
                founding.rests(),
                course.info());
    }

    /** The stages that came to their end, and the one in which the run stopped, as far as it came. */
    private List<StagePoint> stages() {
        List<StagePoint> stages = new ArrayList<>(course.stages());
        int rows = course.stage().length;
        if (stages.isEmpty() || (rows > 0 && course.stage()[rows - 1] >= stages.size())) {
            stages.add(course.end());
        }
        return stages;
    }

    private About about(String command) {
        return new About(
                protocol.id(),
                protocol.title(),
                protocol.about(),
                protocol.model().id(),
                protocol.model().title(),
                command,
                protocol.changes().stream().map(Change::text).toList(),
                target());
    }

    /** What the first such gate of the last stage asks for: a set of markers, or a state; empty when there is none. */
    private String target() {
        if (course.stages().size() < protocol.stages().size()) {
            return "";
        }
        StagePoint last = course.stages().get(course.stages().size() - 1);
        for (GateResult gate : last.gates()) {
            String name = gate.readout().startsWith("state ") ? gate.readout().substring(6) : gate.readout();
            boolean wanted = gate.op().startsWith(">");
            for (String known : last.markers().keySet()) {
                if (wanted && Words.plain(known).equals(Words.plain(name))) {
                    return known;
                }
            }
            if (wanted && last.states().containsKey(name)) {
                return name;
            }
        }
        return "";
    }

    /** One bar for each stretch a compound is kept in the medium; the nominal is in the unit of its column. */
    private List<Bar> bars() {
        Map<Compound, Unit> units = new HashMap<>();
        List<Bar> bars = new ArrayList<>();
        for (Course c : timeline.courses()) {
            Dose dose = c.dose();
            Unit unit =
                    units.computeIfAbsent(dose.compound(), k -> dose.quantity().unit());
            double one = dose.compound().concentration(new Quantity(1, unit)).orElse(1.0);
            bars.add(new Bar(
                    dose.compound().id(),
                    dose.compound().title(),
                    c.from(),
                    c.to(),
                    dose.quantity().toString(),
                    dose.concentration() / one,
                    dose.evidence().grade().word()));
        }
        return bars;
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (fatewise.protocol.Moment moment : timeline.moments()) {
            for (Act act : moment.acts()) {
                moments.add(new Moment(moment.t(), act.action().key(), act.describe()));
            }
        }
        return moments;
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        course.failure()
                .ifPresent(f -> notes.add(new Note(course.end().day(), "The run stopped here, before its end.")));
        notes.addAll(course.notes());
        return notes;
    }

    /** The protocol's own papers first, then those of the measurements, then those of the model and the compounds. */
    private List<Reference> references(Catalog catalog, Founding founding, List<Measurement> measurements) {
        Set<String> keys = new LinkedHashSet<>(protocol.sources());
        measurements.forEach(m -> keys.add(m.source()));
        keys.addAll(founding.sources());
        List<Reference> references = new ArrayList<>();
        keys.forEach(key -> catalog.reference(key).ifPresent(references::add));
        return references;
    }
}
