package fatewise.report;

import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.FitResult;
import fatewise.analysis.fit.Observation;
import fatewise.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parameters and residuals of a fit as text. */
final class FitTables {
    private FitTables() {}

    /** One line per parameter, those that were learned best first. */
    static String parameters(FitProblem problem, FitResult result) {
        List<List<String>> rows = new ArrayList<>(parameterRows(problem, result));
        rows.add(0, List.of("parameter", "was", "is", "times or by", "verdict"));
        int[] widths = new int[5];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] + 2 - row.get(i).length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    static List<List<String>> parameterRows(FitProblem problem, FitResult result) {
        List<Parameter> free = problem.plan().free();
        double[] values = result.values();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingDouble(result::left));
        List<List<String>> rows = new ArrayList<>();
        for (int i : order) {
            rows.add(List.of(
                    free.get(i).id(),
                    FittedYaml.text(free.get(i), free.get(i).value()),
                    FittedYaml.text(free.get(i), values[i]),
                    String.format(Locale.ROOT, "%.2f", result.spread(i)),
                    result.verdict(i).word()));
        }
        return rows;
    }

    /** One line per row of evidence. */
    static String residuals(FitProblem problem, FitResult result) {
        StringBuilder out = new StringBuilder("id,source,predicted,best,residual,left-out-residual\n");
        List<Observation> all = result.posterior().observations();
        for (int r = 0; r < all.size(); r++) {
            Observation o = all.get(r);
            double scaled = o.scaled(result.predictions());
            CsvWriter.field(out, o.id()).append(',');
            CsvWriter.field(out, o.source()).append(',');
            out.append(number(o.link().inverse(scaled))).append(',');
            out.append(number(o.link().inverse(o.likelihood().best()))).append(',');
            out.append(number(result.at().values()[r])).append(',');
            out.append(number(leftOut(result, o.id()))).append('\n');
        }
        return out.toString();
    }

    static double leftOut(FitResult result, String id) {
        return result.folds().stream()
                .flatMap(f -> f.rows().stream())
                .filter(row -> row.id().equals(id))
                .mapToDouble(row -> row.residual())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(double x) {
        return Double.isFinite(x) ? Double.toString(FittedYaml.rounded(x)) : "";
    }
}
