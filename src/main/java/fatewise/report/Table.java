package fatewise.report;

import java.util.List;

/** An HTML table that scrolls on narrow screens; the first cell of each row names the row. Cells are plain text. */
final class Table {
    private final StringBuilder out = new StringBuilder();

    Table(String caption, List<String> header) {
        out.append("<div class=\"scroll\"><table><caption>")
                .append(Html.text(caption))
                .append("</caption><thead><tr>");
        header.forEach(
                h -> out.append("<th scope=\"col\">").append(Html.text(h)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
    }

    Table row(List<String> cells) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String cell = Html.text(cells.get(i));
            out.append(i == 0 ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>");
        }
        out.append("</tr>\n");
        return this;
    }

    String html() {
        return out + "</tbody></table></div>\n";
    }

    /** Behind a line the reader opens. */
    String folded(String summary) {
        return "<details><summary>" + Html.text(summary) + "</summary>\n" + html() + "</details>\n";
    }
}
