package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.model.BaseMedium;
import fatewise.model.CellState;
import fatewise.model.Evidence;
import fatewise.model.EvidenceReader;
import fatewise.model.MarkerGate;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.units.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the start and the stages of a protocol. */
final class StageReader {
    private final PartReader parts;
    private final ActionReader actions;
    private final GateReader gates;
    private final Problems problems;
    private final List<String> ids = new ArrayList<>();

    StageReader(Lookup lookup) {
        parts = new PartReader(lookup);
        actions = new ActionReader(parts);
        gates = new GateReader(lookup);
        problems = lookup.problems();
    }

    ActionReader actions() {
        return actions;
    }

    Optional<Start> start(MapReader reader, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Map<CellState, CellAmount> cells = new LinkedHashMap<>();
        for (Node.Entry entry : reader.map("cells")) {
            Optional<CellState> state = parts.lookup().state(entry.key(), entry.keySpan());
            Optional<CellAmount> amount = parts.cells(entry.value(), evidence);
            if (state.isPresent() && amount.isPresent()) {
                cells.put(state.get(), amount.get());
            }
        }
        Optional<Vessel> vessel =
                reader.optionalChild("vessel", ProtocolKeys.VESSEL).flatMap(v -> parts.vessel(v, evidence));
        Optional<BaseMedium> base = base(reader);
        List<Dose> doses = parts.doses(reader, "medium", evidence);
        return vessel.map(v -> new Start(cells, v, base, doses, reader.keySpan("cells")));
    }

    private Optional<BaseMedium> base(MapReader reader) {
        return reader.optionalText("base").flatMap(t -> parts.lookup().medium(t, reader.span("base")));
    }

    /** All stages; a stage without base has that of the one before. */
    List<Stage> stages(List<Node> nodes, Evidence evidence) {
        nodes.forEach(n -> n.get("id").map(Node::text).ifPresent(ids::add));
        List<Stage> stages = new ArrayList<>();
        Optional<BaseMedium> base = Optional.empty();
        for (Node node : nodes) {
            Stage stage = stage(node, base, evidence);
            stages.add(stage);
            base = stage.base();
        }
        return stages;
    }

    private Stage stage(Node node, Optional<BaseMedium> baseBefore, Evidence around) {
        MapReader reader = MapReader.of(node, ProtocolKeys.STAGE, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        String id = reader.text("id");
        checkId(id, reader);
        FeedPlan feed = feed(reader, evidence);
        Optional<BaseMedium> base = reader.has("base") ? base(reader) : baseBefore;
        return new Stage(
                id,
                "",
                reader.optionalText("name").orElse(id),
                0,
                parts.positive(reader, "lasts", evidence, Dimension.TIME).orElse(Double.NaN),
                base,
                parts.doses(reader, "medium", evidence),
                windows(reader, evidence),
                feed,
                actions(reader, evidence, feed.carryOver()),
                measures(reader),
                reader.list("gates").stream()
                        .flatMap(n -> gates.read(n).stream())
                        .toList(),
                evidence,
                reader.span("id"));
    }

    private void checkId(String id, MapReader reader) {
        boolean plain = id.isEmpty() || id.matches("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]*[A-Za-z_][A-Za-z0-9_]*)*");
        if (TimeText.isReserved(id)) {
            problems.error("E412", reader.span("id"), "a stage cannot be called '" + id + "', which is a time")
                    .pointer("another id is needed")
                    .hint("to mend: call it S" + id.replaceAll("\\D", ""));
        } else if (!plain) {
            problems.error("E412", reader.span("id"), "a stage cannot be called '" + id + "'")
                    .pointer("letters, then letters and digits")
                    .hint("to mend: a short id such as S1; words go to 'name'");
        }
    }

    private List<Window> windows(MapReader reader, Evidence evidence) {
        List<Window> windows = new ArrayList<>();
        for (Node.Entry entry : reader.map("windows")) {
            for (Node node : entry.value().oneOrMany()) {
                window(entry, node, evidence).ifPresent(windows::add);
            }
        }
        return windows;
    }

    private Optional<Window> window(Node.Entry entry, Node node, Evidence around) {
        MapReader reader = MapReader.of(node, ProtocolKeys.WINDOW, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Optional<TimeText> from =
                reader.has("from") ? reader.value("from").flatMap(parts::time) : Optional.of(TimeText.START);
        Optional<TimeText> to =
                reader.has("to") ? reader.value("to").flatMap(parts::time) : Optional.of(TimeText.STAGE_END);
        Optional<Dose> dose = reader.value("dose").flatMap(n -> parts.dose(entry.key(), entry.keySpan(), n, evidence));
        if (dose.isEmpty()) { // the times of a window with a dose are checked with all others
            from.ifPresent(t -> named(t, reader.span("from")));
            to.ifPresent(t -> named(t, reader.span("to")));
        }
        return dose.filter(d -> from.isPresent() && to.isPresent())
                .map(d -> new Window(
                        d, from.get(), to.get(), reader.has("to") ? reader.span("to") : reader.span("from")));
    }

    private void named(TimeText time, Span span) {
        boolean known = ids.stream().anyMatch(time.stage()::equalsIgnoreCase);
        if (time.anchor() == TimeText.Anchor.STAGE && !known) {
            TimesCheck.unknown(time, span, ids, problems);
        }
    }

    private FeedPlan feed(MapReader stage, Evidence around) {
        Optional<Node> value = stage.value("change");
        if (value.isEmpty() || value.get().text().equalsIgnoreCase("none")) {
            return FeedPlan.none(value.map(Node::span).orElse(stage.span("id")));
        }
        MapReader reader = MapReader.of(value.get(), ProtocolKeys.FEED, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        boolean none = reader.optionalChoice("at-start").filter("none"::equals).isPresent();
        return new FeedPlan(
                parts.positive(reader, "every", evidence, Dimension.TIME).orElse(0.0),
                reader.oneOrMany("at").stream()
                        .flatMap(n -> parts.time(n).stream())
                        .toList(),
                parts.share(reader, "fraction", evidence),
                parts.fraction(reader, "carry-over", FeedPlan.CARRY_OVER, evidence),
                reader.integer("washes", 0),
                none ? FeedPlan.AtStart.NONE : FeedPlan.AtStart.FULL,
                value.get().span());
    }

    private List<Planned> actions(MapReader reader, Evidence evidence, double carryOver) {
        List<Planned> planned = new ArrayList<>();
        for (Node node : reader.list("actions")) {
            actions.planned(node, evidence, carryOver).ifPresent(planned::add);
        }
        return planned;
    }

    private List<Measure> measures(MapReader reader) {
        List<Measure> measures = new ArrayList<>();
        for (Node node : reader.list("measure")) {
            MapReader entry = MapReader.of(node, ProtocolKeys.MEASURE, problems);
            TimeText at = parts.time(entry, "at", TimeText.STAGE_END);
            List<MarkerGate> markers = new ArrayList<>();
            for (Node marker : entry.oneOrMany("markers")) {
                parts.lookup().gate(marker.text(), marker.span()).ifPresent(markers::add);
            }
            measures.add(new Measure(at, markers, entry.span("at")));
        }
        return measures;
    }
}
