package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Suggest;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a fit file; all its problems are reported. */
public final class FitPlanReader {
    private final Problems problems;
    private final Map<String, Parameter> free = new LinkedHashMap<>();

    private FitPlanReader(Problems problems) {
        this.problems = problems;
    }

    /** A plan; empty when it has errors. */
    public static Optional<FitPlan> read(Node node, Catalog library, Problems problems) {
        Problems own = new Problems();
        Optional<FitPlan> plan = new FitPlanReader(own).plan(MapReader.of(node, FitKeys.FIT, own), library);
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : plan;
    }

    private Optional<FitPlan> plan(MapReader reader, Catalog library) {
        Optional<Model> model = library.model(reader.text("model"), reader.span("model"), problems);
        FitPlan.Effort usual = FitPlan.Effort.USUAL;
        FitPlan.Effort effort = new FitPlan.Effort(
                reader.optionalInteger("seed", 0, Integer.MAX_VALUE).orElse((int) usual.seed()),
                reader.optionalInteger("screened", 1, 100_000).orElse(usual.screened()),
                reader.optionalInteger("starts", 1, 10_000).orElse(usual.starts()),
                reader.optionalInteger("iterations", 1, 10_000).orElse(usual.iterations()),
                reader.optionalInteger("profiles", 0, 10_000).orElse(usual.profiles()),
                reader.optionalInteger("draws", 0, 10_000_000).orElse(usual.draws()));
        double shift = reader.optionalNumber("shift", Sign.NON_NEGATIVE).orElse(0.3);
        return model.map(m -> {
            free(reader, m);
            return new FitPlan(
                    reader.text("fit"),
                    reader.optionalText("title").orElse(reader.text("fit")),
                    m,
                    reader.texts("evidence"),
                    reader.texts("without"),
                    m.parameters().stream()
                            .filter(p -> free.containsKey(p.id()))
                            .map(p -> free.get(p.id()))
                            .toList(),
                    effort,
                    shift,
                    reader.span("fit"));
        });
    }

    private void free(MapReader reader, Model model) {
        for (Node item : reader.list("free")) {
            MapReader entry = item.isMap() ? MapReader.of(item, FitKeys.FREE, problems) : null;
            String written = entry == null ? item.text().strip() : entry.text("parameter");
            Node place = entry == null ? item : entry.value("parameter").orElse(item);
            for (Parameter p : named(written, place, model)) {
                if (p.value() > 0 && p.distribution() != Distribution.FIXED) {
                    free.put(p.id(), entry == null ? p : widened(p, entry));
                } else if (p.id().equals(written)) {
                    problems.error("E604", place.span(), "'" + written + "' is fixed; it cannot be estimated")
                            .pointer("a number above 0 with a spread is needed");
                }
            }
        }
        for (Node item : reader.list("fixed")) {
            Scalars.text(item, problems)
                    .ifPresent(t -> named(t.strip(), item, model).forEach(p -> free.remove(p.id())));
        }
        if (free.isEmpty() && !problems.hasErrors()) {
            problems.error("E604", reader.span("free"), "no parameter is left to be estimated")
                    .pointer("names none that is not fixed");
        }
    }

    private List<Parameter> named(String written, Node place, Model model) {
        List<Parameter> found = model.parameters().stream()
                .filter(p -> FitPlan.matches(written, p.id()))
                .toList();
        if (found.isEmpty()) {
            List<String> ids = model.parameters().stream().map(Parameter::id).toList();
            problems.error("E203", place.span(), "no parameter of " + model.id() + " is called '" + written + "'")
                    .pointer("no such parameter")
                    .didYouMean(Suggest.near(written, ids))
                    .hint("the name is the place in the model file, such as " + ids.get(0)
                            + "; * stands for any letters");
        }
        List<Parameter> once = new ArrayList<>();
        for (Parameter p : found) {
            boolean twice = model.parameters().stream()
                            .filter(q -> q.id().equals(p.id()))
                            .count()
                    > 1;
            if (!twice) {
                once.add(p);
            } else if (p.id().equals(written)) {
                problems.error("E604", place.span(), "'" + written + "' names two numbers; neither can be estimated")
                        .pointer("not one parameter");
            }
        }
        return once;
    }

    private Parameter widened(Parameter p, MapReader entry) {
        double spread = entry.optionalNumber("spread", Sign.POSITIVE).orElse(p.spread());
        if (entry.has("spread") && !(spread > 1)) {
            problems.error("E305", entry.span("spread"), "a geometric standard deviation is more than 1")
                    .pointer("such as 1.6");
            return p;
        }
        double low = p.low();
        double high = p.high();
        if (entry.has("within")) {
            double within = entry.optionalNumber("within", Sign.POSITIVE).orElse(2);
            if (!(within > 1)) {
                problems.error("E305", entry.span("within"), "bounds lie so many times above and below: more than 1")
                        .pointer("such as 10");
                return p;
            }
            boolean odds = p.distribution() == Distribution.LOGITNORMAL;
            double centre = odds ? p.value() / (1 - p.value()) : p.value();
            low = odds ? centre / within / (1 + centre / within) : centre / within;
            high = odds ? centre * within / (1 + centre * within) : centre * within;
        }
        return new Parameter(
                p.id(), p.quantity(), p.value(), p.distribution(), spread, low, high, p.evidence(), p.span());
    }
}
