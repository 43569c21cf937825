package fatewise.report;

import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.FitResult;
import fatewise.model.Parameter;
import fatewise.sim.Provenance;
import fatewise.units.Quantity;
import java.util.List;
import java.util.Locale;

/** The values of a fit as the file that a model names after {@code fitted}. */
final class FittedYaml {
    private static final int ROWS = 6;

    private FittedYaml() {}

    static String name(FitProblem problem) {
        return problem.plan().model().id() + ".fitted.yaml";
    }

    static String of(FitProblem problem, FitResult result, String command) {
        StringBuilder out = new StringBuilder();
        out.append("# yaml-language-server: $schema=../schema/values.schema.json\n");
        out.append("values: ").append(problem.plan().model().id()).append('\n');
        out.append("about: >\n  Written by `")
                .append(command)
                .append("`, fatewise ")
                .append(Provenance.VERSION);
        out.append(", seed ").append(problem.plan().effort().seed()).append(": ");
        out.append(Words.count(problem.set().rows().size(), "row", "rows")).append(" of ");
        out.append(Words.count(problem.set().experiments().size(), "experiment", "experiments"));
        out.append(".\n  Half the sum of squares ");
        out.append(Decimal.text(rounded(result.best().cost()))).append("; ");
        out.append(Math.round(100 * result.shareAtBest())).append(" % of the searches ended there.\n");
        out.append("parameters:\n");
        List<Parameter> free = problem.plan().free();
        double[] values = result.values();
        for (int i = 0; i < free.size(); i++) {
            entry(free.get(i), values[i], i, result, out);
        }
        return out.toString();
    }

    private static void entry(Parameter p, double value, int i, FitResult result, StringBuilder out) {
        double spread = result.spread(i);
        out.append("  ").append(p.id()).append(": {value: ").append(text(p, value));
        out.append(", spread: ").append(String.format(Locale.ROOT, "%.3f", Math.max(1.001, spread)));
        out.append(", was: ").append(text(p, p.value()));
        out.append(", verdict: ").append(result.verdict(i).word());
        List<String> rows = result.rows(i, ROWS);
        if (!rows.isEmpty()) {
            out.append(", rows: [").append(String.join(", ", rows)).append(']');
        }
        out.append("}\n");
    }

    /** In the unit its author wrote, to five digits. */
    static String text(Parameter p, double value) {
        double own = p.quantity().value() * (value / p.value());
        String symbol = p.quantity().unit().symbol();
        return Quantity.number(rounded(own)) + (symbol.isEmpty() ? "" : " " + symbol);
    }

    static double rounded(double x) {
        return x == 0 || !Double.isFinite(x) ? x : Double.parseDouble(String.format(Locale.ROOT, "%.5g", x));
    }
}
