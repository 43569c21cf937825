package fatewise.report;

import fatewise.analysis.fit.CrossValidation;
import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.FitResult;
import fatewise.analysis.fit.Observation;
import fatewise.analysis.fit.Optimum;
import fatewise.analysis.fit.Prior;
import fatewise.analysis.fit.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a fit has found, as one file that opens offline: figures by ECharts, tables without scripts. */
final class FitHtml {
    private static final String FIGURES = "/fatewise/report/fit.js";
    private static final int MOST_CORRELATED = 40;

    private final FitProblem problem;
    private final FitResult result;
    private final String command;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2 << 20);

    FitHtml(FitProblem problem, FitResult result, String command) {
        this.problem = problem;
        this.result = result;
        this.command = command;
    }

    byte[] bytes() {
        put(Html.page(problem.plan().title(), Html.LIVE));
        out.writeBytes(HtmlReport.resource(HtmlReport.STYLE));
        put("</style>\n</head>\n<body>\n<main>\n");
        head();
        figure(
                "waterfall",
                "Searches",
                "Half the sum of squares at the end of each search, best first. A level that many"
                        + " searches reach is believed; a single one may be luck.");
        figure(
                "residuals",
                "Residuals by source",
                "In standard deviations of each figure, the random shift of its paper"
                        + " included; hollow: with the whole source left out of the fit.");
        figure(
                "profiles",
                "Profiles",
                "How much worse the figures are met when one parameter is held elsewhere, priors"
                        + " forgotten. What crosses the line on both sides is identifiable.");
        figure(
                "correlation",
                "Correlation",
                "Of the parameters that were learned best; strong pairs can make up for each" + " other.");
        put("<section><h2>Parameters</h2>" + parameters() + "</section>\n");
        if (!result.folds().isEmpty()) {
            put("<section><h2>Left out, source by source</h2>" + folds() + "</section>\n");
        }
        put("</main>\n<script type=\"application/json\" id=\"fit\">" + json() + "</script>\n<script>\n");
        out.writeBytes(HtmlReport.resource(HtmlReport.ECHARTS));
        put("\n</script>\n<script>\n");
        out.writeBytes(HtmlReport.resource(FIGURES));
        put("</script>\n</body>\n</html>\n");
        return out.toByteArray();
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void head() {
        put("<h1>" + Html.text(problem.plan().title()) + "</h1>\n<p class=\"lead\">"
                + problem.plan().free().size() + " parameters of "
                + Html.text(problem.plan().model().id())
                + ", estimated from "
                + Words.count(problem.set().rows().size(), "figure", "figures") + " of "
                + Words.count(problem.set().experiments().size(), "experiment", "experiments")
                + ". The figures constrain "
                + Words.count(result.fisher().constrained(), "direction", "directions")
                + " better than the priors; "
                + Math.round(100 * result.shareAtBest())
                + " % of the searches ended at the best.</p>\n<p class=\"caption\"><code>"
                + Html.text(command) + "</code></p>\n");
    }

    private void figure(String id, String title, String caption) {
        put("<section><h2>" + title + "</h2><p class=\"caption\">" + caption + "</p><div class=\"chart\" id=\"" + id
                + "\"></div></section>\n");
    }

    private String parameters() {
        Table table = new Table("Values before and after", List.of("parameter", "was", "is", "times or by", "verdict"));
        FitTables.parameterRows(problem, result).forEach(table::row);
        return table.html();
    }

    private String folds() {
        Table table = new Table(
                "Each source predicted by a fit without it", List.of("source", "figures", "root mean square residual"));
        for (CrossValidation.Fold fold : result.folds()) {
            double square = fold.rows().stream()
                    .mapToDouble(r -> r.residual() * r.residual())
                    .average()
                    .orElse(Double.NaN);
            table.row(List.of(
                    fold.source(),
                    Integer.toString(fold.rows().size()),
                    String.format(Locale.ROOT, "%.2f", Math.sqrt(square))));
        }
        return table.html();
    }

    private String json() {
        JsonText json = new JsonText().open('{');
        json.key("ends").open('[');
        result.ends().stream().mapToDouble(Optimum::cost).forEach(c -> json.value(c, Decimal.FIGURE));
        json.close(']').key("rows").open('[');
        List<Observation> all = result.posterior().observations();
        for (int r = 0; r < all.size(); r++) {
            json.open('{').put("id", all.get(r).id()).put("source", all.get(r).source());
            json.put("residual", result.at().values()[r])
                    .put("out", FitTables.leftOut(result, all.get(r).id()))
                    .close('}');
        }
        json.close(']').key("profiles").open('[');
        result.profiles().forEach(p -> profile(p, json));
        json.close(']');
        correlation(json);
        return json.close('}').toString();
    }

    private void profile(Profile profile, JsonText json) {
        Prior prior = result.posterior().priors().get(profile.variable());
        json.open('{').put("name", prior.id()).put("verdict", profile.verdict().word());
        json.key("points").open('[');
        for (Profile.Point p : profile.points()) {
            json.open('[')
                    .value(prior.at(p.z()), Decimal.FIGURE)
                    .value(p.rise(), Decimal.FIGURE)
                    .close(']');
        }
        json.close(']').close('}');
    }

    private void correlation(JsonText json) {
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < result.posterior().priors().size(); i++) {
            best.add(i);
        }
        best.sort(java.util.Comparator.comparingDouble(result::left));
        List<Integer> shown = best.subList(0, Math.min(MOST_CORRELATED, best.size()));
        json.key("names").open('[');
        shown.forEach(i -> json.value(result.posterior().priors().get(i).id()));
        json.close(']').key("correlation").open('[');
        for (int a = 0; a < shown.size(); a++) {
            for (int b = 0; b < shown.size(); b++) {
                int i = shown.get(a);
                int j = shown.get(b);
                double c = result.covariance()[i][j] / (result.left(i) * result.left(j));
                json.open('[').value(a).value(b).value(c, 3).close(']');
            }
        }
        json.close(']');
    }
}
