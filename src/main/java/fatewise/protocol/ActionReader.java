package fatewise.protocol;

import fatewise.diagnostics.Suggest;
import fatewise.model.Evidence;
import fatewise.model.EvidenceReader;
import fatewise.model.MarkerGate;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Scalars;
import fatewise.units.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one entry of {@code actions} or {@code by}. */
final class ActionReader {
    private static final Pattern RATIO = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*:\\s*(\\d+(?:\\.\\d+)?)");
    private static final int MOST_WASHES = 20;

    private final PartReader parts;

    ActionReader(PartReader parts) {
        this.parts = parts;
    }

    /** An action with its times; {@code carryOver} is that of the stage. */
    Optional<Planned> planned(Node node, Evidence around, double carryOver) {
        MapReader reader = MapReader.of(node, ProtocolKeys.ACTION, parts.problems());
        Evidence evidence = EvidenceReader.read(reader, around);
        TimeText at = parts.time(reader, "at", TimeText.START);
        double every = parts.positive(reader, "every", evidence, Dimension.TIME).orElse(0.0);
        int repeat = reader.has("repeat") ? reader.integer("repeat", 1) : every > 0 ? 0 : 1;
        if (repeat > 1 && !reader.has("every")) {
            parts.problems()
                    .error("E202", reader.span("repeat"), "'repeat' needs 'every'")
                    .pointer("how long between them?")
                    .hint("to mend: add 'every: 24 h'");
        }
        return action(reader, evidence, carryOver).map(a -> new Planned(a, at, every, repeat, node.span()));
    }

    /** An action at the start of a part of a chain. */
    Optional<Planned> handOver(Node node, Evidence around) {
        MapReader reader = MapReader.of(node, ProtocolKeys.HAND_OVER, parts.problems());
        Evidence evidence = EvidenceReader.read(reader, around);
        return action(reader, evidence, FeedPlan.CARRY_OVER).map(a -> Planned.once(a, TimeText.START, node.span()));
    }

    private Optional<Action> action(MapReader reader, Evidence evidence, double carryOver) {
        if (!reader.node().isMap()) {
            return Optional.empty();
        }
        List<String> named = Actions.KEYS.stream()
                .filter(k -> reader.node().entry(k).isPresent())
                .toList();
        if (named.isEmpty() && reader.node().entries().stream().anyMatch(e -> !known(e.key()))) {
            return Optional.empty(); // an action misspelt or unheard of, which has been told
        }
        if (named.size() != 1) {
            String what = named.isEmpty() ? "this action does not say what is done" : "here are two actions in one";
            parts.problems()
                    .error("E410", named.isEmpty() ? reader.span() : reader.keySpan(named.get(1)), what)
                    .pointer(named.isEmpty() ? "which action?" : "a second action")
                    .hint("to mend: name one of " + Suggest.list(Actions.KEYS)
                            + (named.isEmpty() ? "" : "; give the other an entry of its own"));
            return Optional.empty();
        }
        String key = named.get(0);
        if (reader.has("volume") && !key.equals(Dosing.KEY)) {
            parts.problems()
                    .error("E201", reader.keySpan("volume"), "'volume' goes with 'dose' only")
                    .pointer("not with '" + key + "'");
        }
        Actions.Kind kind = Actions.ALL.get(Actions.KEYS.indexOf(key));
        return reader.has(key) ? kind.reading().read(this, reader, evidence, carryOver) : missing(key, reader);
    }

    private static boolean known(String key) {
        return ProtocolKeys.ACTION.key(key).isPresent();
    }

    private Optional<Action> missing(String key, MapReader reader) {
        parts.problems()
                .error("E202", reader.keySpan(key), "'" + key + "' has no value")
                .pointer("a value is needed");
        return Optional.empty();
    }

    Optional<Action> dosing(MapReader reader, Evidence evidence, double carryOver) {
        List<Dose> doses = parts.doses(reader, Dosing.KEY, evidence);
        double volume =
                parts.positive(reader, "volume", evidence, Dimension.VOLUME).orElse(0.0);
        return doses.isEmpty() ? Optional.empty() : Optional.of(new Dosing(doses, volume));
    }

    Optional<Action> wash(MapReader reader, Evidence evidence, double carryOver) {
        OptionalInt times = reader.optionalInteger(Wash.KEY, 1, MOST_WASHES);
        return times.isPresent() ? Optional.of(new Wash(times.getAsInt(), carryOver)) : Optional.empty();
    }

    Optional<Action> change(MapReader reader, Evidence evidence, double carryOver) {
        Node value = reader.value(MediumChange.KEY).orElseThrow();
        if (value.isScalar()) {
            return parts.fraction(value, "change", evidence)
                    .filter(f -> f > 0)
                    .map(f -> new MediumChange(f, carryOver, 0));
        }
        MapReader change = reader.child(MediumChange.KEY, ProtocolKeys.CHANGE);
        return Optional.of(new MediumChange(
                parts.share(change, "fraction", evidence),
                parts.fraction(change, "carry-over", carryOver, evidence),
                change.integer("washes", 0)));
    }

    Optional<Action> sample(MapReader entry, Evidence around, double carryOver) {
        MapReader reader = entry.child(Sample.KEY, ProtocolKeys.SAMPLE);
        Evidence evidence = EvidenceReader.read(reader, around);
        boolean after = reader.optionalChoice("when").filter("after"::equals).isPresent();
        double fraction = parts.share(reader, "fraction", evidence);
        return Optional.of(new Sample(fraction, after ? Sample.When.AFTER : Sample.When.BEFORE));
    }

    Optional<Action> passage(MapReader entry, Evidence around, double carryOver) {
        MapReader reader = entry.child(Passage.KEY, ProtocolKeys.PASSAGE);
        Evidence evidence = EvidenceReader.read(reader, around);
        if (reader.has("ratio") && reader.has("seed")) {
            parts.problems()
                    .error("E411", reader.keySpan("seed"), "a passage has a ratio or a number to seed, not both")
                    .pointer("'ratio' is there already");
        }
        Seeding seeding =
                reader.value("ratio").flatMap(this::ratio).map(Seeding::share).orElseGet(() -> seed(reader, evidence));
        Manner manner = reader.optionalChoice("method").flatMap(Manner::named).orElse(Manner.SINGLE_CELLS);
        return Optional.of(new Passage(seeding, manner, vessel(reader, evidence)));
    }

    private Seeding seed(MapReader reader, Evidence evidence) {
        return reader.value("seed")
                .flatMap(n -> parts.cells(n, evidence))
                .map(Seeding::of)
                .orElse(Seeding.ALL);
    }

    /** {@code 1:6} as 1/6; a plain fraction will do. */
    private Optional<Double> ratio(Node node) {
        Matcher m = RATIO.matcher(node.text().strip());
        double share;
        if (m.matches()) {
            share = Double.parseDouble(m.group(1)) / Double.parseDouble(m.group(2));
        } else {
            share = Scalars.fraction(node, parts.problems()).orElse(Double.NaN);
            if (Double.isNaN(share)) {
                return Optional.empty();
            }
        }
        if (!(share > 0 && share <= 1)) {
            parts.problems()
                    .error("E305", node.span(), "a split of " + node.text() + " makes cells out of nothing")
                    .pointer("such as 1:6, at most 1:1");
            return Optional.empty();
        }
        return Optional.of(share);
    }

    private Optional<Vessel> vessel(MapReader reader, Evidence evidence) {
        return reader.optionalChild("vessel", ProtocolKeys.VESSEL).flatMap(v -> parts.vessel(v, evidence));
    }

    Optional<Action> aggregate(MapReader entry, Evidence around, double carryOver) {
        return clusters(Aggregate.KEY, entry, around);
    }

    Optional<Action> reAggregate(MapReader entry, Evidence around, double carryOver) {
        return clusters(Aggregate.AGAIN, entry, around);
    }

    private Optional<Action> clusters(String key, MapReader entry, Evidence around) {
        MapReader reader = entry.child(key, ProtocolKeys.AGGREGATE);
        Evidence evidence = EvidenceReader.read(reader, around);
        double size = parts.positive(reader, "size", evidence, Dimension.CELLS).orElse(0.0);
        return Optional.of(new Aggregate(key, seed(reader, evidence), size, vessel(reader, evidence)));
    }

    Optional<Action> sort(MapReader entry, Evidence around, double carryOver) {
        MapReader reader = entry.child(Sort.KEY, ProtocolKeys.SORT);
        Evidence evidence = EvidenceReader.read(reader, around);
        double efficiency = parts.share(reader, "efficiency", evidence);
        double loss = parts.fraction(reader, "purity-loss", 0, evidence);
        return gate(reader).map(g -> new Sort(g, efficiency, loss));
    }

    Optional<Action> pick(MapReader entry, Evidence around, double carryOver) {
        MapReader reader = entry.child(Pick.KEY, ProtocolKeys.PICK);
        Evidence evidence = EvidenceReader.read(reader, around);
        double fraction = parts.share(reader, "fraction", evidence);
        double contamination = parts.fraction(reader, "contamination", 0, evidence);
        return gate(reader).map(g -> new Pick(g, fraction, contamination));
    }

    private Optional<MarkerGate> gate(MapReader reader) {
        return reader.optionalText("gate").flatMap(t -> parts.lookup().gate(t, reader.span("gate")));
    }
}
