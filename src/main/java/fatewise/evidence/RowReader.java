package fatewise.evidence;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Suggest;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.protocol.TimeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one line of a table of evidence; every fault is told and the row then left out. */
final class RowReader {
    private final CsvRow row;
    private final String theme;
    private final Optional<Experiment> own;
    private final ExperimentBook book;
    private final Problems problems;
    private boolean faulty;

    RowReader(CsvRow row, String theme, Optional<Experiment> own, ExperimentBook book, Problems problems) {
        this.row = row;
        this.theme = theme;
        this.own = own;
        this.book = book;
        this.problems = problems;
    }

    Optional<EvidenceRow> read() {
        Optional<Compare> compare = compare();
        Optional<Experiment> experiment = experiment();
        Optional<Protocol> protocol = experiment.flatMap(e -> protocol(e, "protocol", "changes"));
        Optional<When> when = protocol.flatMap(p -> when(p, "time", "stage"));
        Optional<What> what = protocol.flatMap(this::what);
        Optional<Figure> figure = compare.flatMap(c -> what.flatMap(w -> new FigureReader(row, this).read(c, w)));
        Optional<Noise> noise = what.flatMap(w -> compare.flatMap(c -> noise(w, c)));
        Evidence evidence = evidence();
        Use use = use();
        Optional<Point> at = experiment.flatMap(e -> when.map(w -> new Point(e, w)));
        Optional<Point> reference = at.flatMap(a -> compare.flatMap(c -> reference(a, c)));
        if (faulty || at.isEmpty() || figure.isEmpty() || noise.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceRow(
                id(),
                theme,
                row.text("topic"),
                at.get(),
                what.orElseThrow(),
                compare.orElseThrow(),
                reference,
                figure.get(),
                noise.get(),
                evidence,
                use,
                row.span()));
    }

    /** Tells a fault, which leaves the row out. */
    Problems.Entry leftOut(String column, String why) {
        faulty = true;
        return problems.warning("W701", row.span(column), "this measurement is left out: " + why);
    }

    private String id() {
        return row.text("id").isEmpty() ? theme + ":" + row.line() : row.text("id");
    }

    private Optional<Experiment> experiment() {
        List<String> changes = sentences(row.text("changes"));
        String name = row.text("protocol");
        if (name.isEmpty() && own.isEmpty()) {
            leftOut("protocol", "it does not say which protocol was run")
                    .pointer("which protocol?")
                    .hint("to see all names: fatewise list");
            return Optional.empty();
        }
        if (name.isEmpty() && changes.isEmpty()) {
            return own;
        }
        return Optional.of(new Experiment(name.isEmpty() ? own.get().protocol() : name, changes));
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** @throws ProblemException when a file of the library cannot be read */
    private Optional<Protocol> protocol(Experiment experiment, String nameColumn, String changesColumn) {
        try {
            return Optional.of(book.protocol(experiment));
        } catch (ProblemException e) {
            Problem first = e.problems().all().get(0);
            boolean change = first.span().source().name().equals("--change");
            if (first.span().hasPlace()
                    && !change
                    && !first.span().source().name().equals("command line")) {
                throw e; // a file of the library is at fault, and every row that needs it
            }
            Problems.Entry entry = leftOut(change ? changesColumn : nameColumn, first.message())
                    .pointer(first.pointer());
            first.hints().forEach(entry::hint);
            return Optional.empty();
        }
    }

    private Optional<When> when(Protocol protocol, String timeColumn, String stageColumn) {
        String text = row.text(timeColumn);
        Optional<Stage> at = protocol.stage(row.text(stageColumn));
        List<Double> days = new ArrayList<>();
        if (text.isEmpty()) {
            at.map(Stage::end).ifPresent(days::add);
        }
        for (String time : sentences(text)) {
            Optional<Double> day = day(time, timeColumn, protocol, at);
            if (day.isEmpty()) {
                days.clear();
                break;
            }
            days.add(day.get());
        }
        if (days.isEmpty()) {
            List<String> ids = protocol.stages().stream().map(Stage::id).toList();
            leftOut(timeColumn, "'" + text + "' is no time of " + protocol.id())
                    .pointer("when?")
                    .hint("times are S1+24h, D4 or, with a stage beside it, end; the stages are " + Suggest.list(ids));
            return Optional.empty();
        }
        boolean end = text.isEmpty() || text.equalsIgnoreCase("end");
        return Optional.of(new When(
                end ? row.text(stageColumn) + " end" : text,
                days.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private Optional<Double> day(String time, String column, Protocol protocol, Optional<Stage> at) {
        Problems unread = new Problems(); // one warning of ours is enough
        return protocol.stages().stream().findFirst().flatMap(first -> TimeText.parse(time, row.span(column), unread)
                .flatMap(t -> t.resolve(protocol, at.orElse(first))));
    }

    private Optional<What> what(Protocol protocol) {
        String text = row.text("readout");
        WhatReader reader = new WhatReader(protocol);
        Optional<What> what = reader.read(text);
        if (what.isEmpty()) {
            leftOut("readout", "unknown read-out '" + text + "'")
                    .pointer("no such read-out")
                    .didYouMean(Suggest.near(text, reader.near()))
                    .hint(
                            "read-outs are markers such as SOX17 or PDX1+NKX6-1+, 'state PSC', viability, cells and yield");
        }
        return what;
    }

    private Optional<Compare> compare() {
        String text = row.text("compare");
        Optional<Compare> compare = text.isEmpty() ? Optional.of(Compare.VALUE) : Compare.named(text);
        if (compare.isEmpty()) {
            choice(
                    "compare",
                    text,
                    Arrays.stream(Compare.values()).map(Compare::word).toList());
        }
        return compare;
    }

    private Optional<Noise> noise(What what, Compare compare) {
        String text = row.text("noise");
        Optional<Noise> noise = text.isEmpty() ? Optional.of(usual(what, compare)) : Noise.named(text);
        if (noise.isEmpty()) {
            choice("noise", text, Arrays.stream(Noise.values()).map(Noise::word).toList());
        } else if ((compare == Compare.DIRECTION) != (noise.get() == Noise.SIGN)) {
            leftOut("noise", "a direction has the noise 'sign', and nothing else has it")
                    .pointer("does not go with " + compare.word())
                    .hint("to mend: leave it empty");
        }
        return noise;
    }

    private static Noise usual(What what, Compare compare) {
        return switch (compare) {
            case VALUE ->
                what.isFraction() ? Noise.FRACTION : what instanceof What.Ratio ? Noise.LOG_RATIO : Noise.COUNT;
            case DIFFERENCE -> Noise.FRACTION;
            case FOLD -> Noise.LOG_RATIO;
            case DIRECTION -> Noise.SIGN;
        };
    }

    private void choice(String column, String text, List<String> words) {
        leftOut(column, "'" + text + "' is none of the choices for " + column)
                .pointer("not one of the choices")
                .didYouMean(Suggest.near(text, words))
                .hint("the choices are " + Suggest.list(words));
    }

    private Evidence evidence() {
        String text = row.text("grade");
        Optional<Grade> grade = text.isEmpty() ? Optional.of(Grade.ASSUMED) : Grade.named(text);
        if (grade.isEmpty()) {
            choice("grade", text, Arrays.stream(Grade.values()).map(Grade::word).toList());
        }
        List<String> sources = row.text("source").isEmpty()
                ? List.of()
                : List.of(row.text("source").split("\\s+"));
        return new Evidence(grade.orElse(Grade.ASSUMED), sources, row.text("note"));
    }

    private Use use() {
        String text = row.text("use");
        for (Use use : Use.values()) {
            if (text.equals(use.word())) {
                return use;
            }
        }
        if (!text.isEmpty()) {
            choice("use", text, Arrays.stream(Use.values()).map(Use::word).toList());
        }
        return Use.FIT;
    }

    private Optional<Point> reference(Point at, Compare compare) {
        if (!compare.needsReference()) {
            return Optional.empty();
        }
        String name = row.text("ref-protocol").isEmpty() ? at.experiment().protocol() : row.text("ref-protocol");
        String changes = row.text("ref-changes");
        Experiment experiment =
                new Experiment(name, changes.equals("same") ? at.experiment().changes() : sentences(changes));
        boolean sameTime =
                row.text("ref-time").isEmpty() && row.text("ref-stage").isEmpty();
        Optional<When> when = protocol(experiment, "ref-protocol", "ref-changes")
                .flatMap(p -> sameTime ? when(p, "time", "stage") : when(p, "ref-time", "ref-stage"));
        Optional<Point> point = when.map(w -> new Point(experiment, w));
        if (point.isPresent() && point.get().equals(at)) {
            leftOut("compare", "it is compared with itself")
                    .pointer("with what?")
                    .hint("to mend: give changes, or ref-protocol, ref-changes or ref-time");
        }
        return point;
    }
}
