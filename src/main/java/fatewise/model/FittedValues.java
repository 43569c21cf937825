package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Values that a fit has found, which take the place of those a model's own file gives (eq. E16). */
final class FittedValues {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Problems problems;

    private record Entry(Node value, double spread, Optional<Grade> grade, int rows, Span span) {}

    private FittedValues(Problems problems) {
        this.problems = problems;
    }

    /** None. */
    static FittedValues none() {
        return new FittedValues(new Problems());
    }

    /** Those of a file. */
    static FittedValues read(Node node, Problems problems) {
        FittedValues values = new FittedValues(problems);
        MapReader file = MapReader.of(node, FitKeys.VALUES, problems);
        for (Node.Entry entry : file.map("parameters")) {
            MapReader reader = MapReader.of(entry.value(), FitKeys.VALUE, problems);
            double spread = reader.optionalNumber("spread", Sign.POSITIVE).orElse(1);
            Optional<Grade> grade = reader.optionalChoice("grade").flatMap(Grade::named);
            reader.value("value")
                    .ifPresent(v -> values.entries.put(
                            entry.key(),
                            new Entry(v, spread, grade, reader.list("rows").size(), entry.keySpan())));
        }
        return values;
    }

    /** The parameter as fitted, or as it is when nothing is said of it. */
    Parameter of(Parameter p) {
        Entry entry = entries.get(p.id());
        if (entry == null) {
            return p;
        }
        used.add(p.id());
        Optional<Quantity> read = quantity(p, entry);
        if (read.isEmpty()) {
            return p;
        }
        Grade grade = entry.grade.orElse(p.grade());
        String note = "fitted to " + entry.rows + " rows" + (p.evidence().note().isEmpty() ? "" : "; ")
                + p.evidence().note();
        Evidence evidence = new Evidence(grade, p.evidence().sources(), note);
        return ParameterReader.parameter(p.id(), read.get(), evidence, Math.max(entry.spread, 1.0001), entry.span);
    }

    private Optional<Quantity> quantity(Parameter p, Entry entry) {
        boolean percent = p.quantity().unit().symbol().equals("%");
        if (percent) {
            OptionalDouble value = Scalars.fraction(entry.value, problems);
            return value.isPresent()
                    ? Optional.of(new Quantity(100 * value.getAsDouble(), Units.PERCENT))
                    : Optional.empty();
        }
        if (p.quantity().dimension().equals(Dimension.FRACTION)) {
            OptionalDouble value = Scalars.number(entry.value, Sign.ANY, problems);
            return value.isPresent() ? Optional.of(new Quantity(value.getAsDouble(), Units.ONE)) : Optional.empty();
        }
        return Scalars.quantity(entry.value, problems, p.quantity().dimension());
    }

    /** Tells of values that belong to no parameter: the model has changed since the fit. */
    void complain(List<Parameter> known) {
        List<String> ids = new ArrayList<>(known.stream().map(Parameter::id).toList());
        entries.forEach((id, entry) -> {
            if (!used.contains(id)) {
                problems.error("E203", entry.span, "the model has no parameter '" + id + "'")
                        .pointer("no such parameter")
                        .didYouMean(Suggest.near(id, ids))
                        .hint("to mend: fit again (fatewise fit), or take this entry out");
            }
        });
    }
}
