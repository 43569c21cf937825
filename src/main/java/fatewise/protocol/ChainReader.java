package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.model.Catalog;
import fatewise.model.Evidence;
import fatewise.model.EvidenceReader;
import fatewise.model.Model;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a protocol made of others in order, and lays their stages end to end. */
final class ChainReader {
    private final Catalog catalog;
    private final Others others;
    private final Problems problems;

    ChainReader(Catalog catalog, Others others, Problems problems) {
        this.catalog = catalog;
        this.others = others;
        this.problems = problems;
    }

    /** A part that could be read, with its hand-over. */
    private record Part(String id, Protocol protocol, List<Planned> by, Span span) {}

    Optional<Protocol> read(MapReader reader, Header header) {
        if (reader.has("changes")) {
            problems.error("E411", reader.keySpan("changes"), "'changes' goes with 'extends' only")
                    .pointer("a chain has the changes of its parts")
                    .hint("to mend: give the part its own 'changes:'");
        }
        List<Part> parts = new ArrayList<>();
        Map<String, Span> ids = new HashMap<>();
        boolean whole = true;
        for (Node node : reader.list("chain")) {
            Optional<Part> part = part(node, header.evidence(), parts.isEmpty());
            part.ifPresent(parts::add);
            part.ifPresent(p -> checkId(p, ids));
            whole &= part.isPresent();
        }
        if (!whole || parts.isEmpty()) {
            if (whole) {
                problems.error("E202", reader.span("chain"), "this chain has no parts")
                        .pointer("a part is needed");
            }
            return Optional.empty();
        }
        declaredModel(reader, parts.get(0).protocol().model());
        return Optional.of(header.over(joined(parts, reader, header), Optional.empty()));
    }

    /** A chain may name the model its parts have, and no other. */
    private void declaredModel(MapReader reader, Model model) {
        Optional<Node> declared = reader.value("model");
        if (declared.isPresent() && !declared.get().text().strip().equals(model.id())) {
            problems.error("E414", declared.get().span(), "the parts of this chain have model " + model.id())
                    .pointer("one model for the whole chain")
                    .hint("to mend: take 'model:' out");
        }
    }

    private void checkId(Part part, Map<String, Span> ids) {
        if (!part.id().matches("[A-Za-z][A-Za-z0-9_]*")) {
            problems.error("E412", part.span(), "a part cannot be called '" + part.id() + "'")
                    .pointer("a short id such as R is needed");
        }
        Span first = ids.putIfAbsent(part.id(), part.span());
        if (first != null) {
            problems.error("E406", part.span(), "a second part is called '" + part.id() + "'")
                    .pointer("the first is on line " + first.line());
        }
    }

    private Optional<Part> part(Node node, Evidence around, boolean first) {
        MapReader reader = MapReader.of(node, ProtocolKeys.PART, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        if (!reader.has("run")) {
            return Optional.empty();
        }
        String name = reader.text("run");
        Optional<Source> source = others.open(name, reader.span("run"), problems);
        Optional<Protocol> run =
                source.flatMap(s -> new ProtocolReader(catalog, others.inside(name, s), problems).protocol(s));
        if (run.isEmpty() || run.get().stages().isEmpty()) {
            return Optional.empty();
        }
        Protocol changed = new VariantReader(catalog, others, problems).changed(run.get(), reader);
        ActionReader actions = new StageReader(new Lookup(Optional.of(changed.model()), catalog, problems)).actions();
        List<Planned> by = new ArrayList<>();
        for (Node action : reader.list("by")) {
            actions.handOver(action, evidence)
                    .map(p -> housed(p, changed.start().vessel()))
                    .ifPresent(by::add);
        }
        if (first && reader.has("by")) {
            problems.error("E411", reader.keySpan("by"), "the first part has nobody to take cells from")
                    .pointer("'by' goes with later parts");
        }
        return Optional.of(new Part(reader.text("id"), changed, by, reader.span("id")));
    }

    /** A passage that names no vessel goes into the one its part starts in. */
    private static Planned housed(Planned planned, Vessel vessel) {
        if (planned.action() instanceof Passage p && p.vessel().isEmpty()) {
            return planned.with(new Passage(p.seeding(), p.manner(), Optional.of(vessel)));
        }
        if (planned.action() instanceof Aggregate a && a.vessel().isEmpty()) {
            return planned.with(new Aggregate(a.key(), a.seeding(), a.size(), Optional.of(vessel)));
        }
        return planned;
    }

    private Protocol joined(List<Part> parts, MapReader reader, Header header) {
        Protocol first = parts.get(0).protocol();
        Model model = first.model();
        List<Stage> stages = new ArrayList<>();
        List<Source> files = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Part part : parts) {
            Protocol run = part.protocol();
            sameModel(part, model);
            for (int i = 0; i < run.stages().size(); i++) {
                Stage stage = run.stages().get(i).inPart(part.id());
                stages.add(
                        i > 0 || part.by().isEmpty() ? stage : stage.withActions(before(part.by(), stage.actions())));
            }
            files.addAll(run.files());
            changes.addAll(run.changes());
            sources.addAll(run.evidence().sources());
        }
        Evidence evidence = new Evidence(
                first.evidence().grade(), sources.stream().distinct().toList(), "");
        Start start = reader.optionalChild("start", ProtocolKeys.START)
                .flatMap(s ->
                        new StageReader(new Lookup(Optional.of(model), catalog, problems)).start(s, header.evidence()))
                .orElse(first.start());
        return new Protocol(
                first.id(),
                first.title(),
                first.about(),
                "",
                model,
                start,
                stages,
                evidence,
                Optional.empty(),
                changes,
                files,
                parts.get(0).span());
    }

    private static List<Planned> before(List<Planned> handOver, List<Planned> own) {
        List<Planned> all = new ArrayList<>(handOver);
        all.addAll(own);
        return all;
    }

    private void sameModel(Part part, Model model) {
        if (!part.protocol().model().id().equals(model.id())) {
            problems.error(
                            "E414",
                            part.span(),
                            part.protocol().id() + " has model "
                                    + part.protocol().model().id() + ", the chain before it " + model.id())
                    .pointer("one model for the whole chain")
                    .hint("cells are handed over by their states, which another model does not know");
        }
    }
}
