package fatewise.report;

import fatewise.sim.StagePoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One file that opens offline in any browser: words, figures and a table under each figure.
 *
 * <p>The words and tables are made here and readable without scripts; {@code figures.js} draws the figures with
 * ECharts, which is in the file too. A content policy in the file forbids it to fetch anything.
 */
final class HtmlReport {
    static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final String FIGURES = "/fatewise/report/figures.js";
    static final String STYLE = "/fatewise/report/report.css";

    private final ReportData data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2 << 20);

    HtmlReport(ReportData data) {
        this.data = data;
    }

    /** The whole file in UTF-8. */
    byte[] bytes() {
        put(Html.page(data.about().title(), Html.LIVE));
        put(resource(STYLE));
        put("</style>\n</head>\n<body>\n<main>\n");
        put(new ReportHead(data).html());
        put(zoom());
        put(new ReportFigures(data).html());
        put(new ReportFoot(data).html());
        put("</main>\n<script type=\"application/json\" id=\"run\">");
        put(ChartData.of(data));
        put("</script>\n<script>\n");
        put(resource(ECHARTS));
        put("\n</script>\n<script>\n");
        put(resource(FIGURES));
        put("</script>\n</body>\n</html>\n");
        return out.toByteArray();
    }

    /** Buttons that show one stage in all figures. */
    private String zoom() {
        StringBuilder html = new StringBuilder(
                "<nav class=\"zoom\" aria-label=\"Show a part of the run in all figures\"><span>Show</span>"
                        + "<button type=\"button\" data-from=\"0\" data-to=\"" + Decimal.text(data.days())
                        + "\" aria-pressed=\"true\">whole run</button>");
        for (StagePoint s : data.stages()) {
            html.append("<button type=\"button\" data-from=\"").append(Decimal.text(s.start()));
            html.append("\" data-to=\"").append(Decimal.text(s.end())).append("\" aria-pressed=\"false\" title=\"");
            html.append(Html.text(s.name()))
                    .append("\">")
                    .append(Html.text(s.stage()))
                    .append("</button>");
        }
        return html.append("</nav>\n").toString();
    }

    /** The style sheet of every page of ours. */
    static String style() {
        return new String(resource(STYLE), StandardCharsets.UTF_8);
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** A file of the class path; none of ours or of ECharts holds the end tag of a script. */
    static byte[] resource(String path) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
