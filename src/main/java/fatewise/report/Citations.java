package fatewise.report;

import fatewise.model.Reference;
import java.util.List;
import java.util.Locale;

/** Lists of papers as text, HTML and BibTeX, in the order given, numbered from 1. */
public final class Citations {
    private final List<Reference> papers;

    public Citations(List<Reference> papers) {
        this.papers = List.copyOf(papers);
    }

    /** The number a paper has in the lists, or 0 when its key is not among them. */
    public int number(String key) {
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** One numbered line each. */
    public String text() {
        StringBuilder out = new StringBuilder();
        int width = Integer.toString(papers.size()).length();
        for (int i = 0; i < papers.size(); i++) {
            Reference paper = papers.get(i);
            String number = Integer.toString(i + 1);
            out.append(" ".repeat(width - number.length()))
                    .append('[')
                    .append(number)
                    .append("] ")
                    .append(line(paper));
            if (!paper.doi().isEmpty()) {
                out.append(" https://doi.org/").append(paper.doi());
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Authors, year, title, journal: what is known of them, each ended by a full stop. */
    private static String line(Reference paper) {
        StringBuilder out = new StringBuilder(paper.authors());
        if (paper.year() > 0) {
            out.append(out.length() > 0 ? " " : "")
                    .append('(')
                    .append(paper.year())
                    .append(')');
        }
        sentence(out, paper.title());
        sentence(out, paper.journal());
        return out.toString();
    }

    private static void sentence(StringBuilder out, String words) {
        if (!words.isEmpty()) {
            out.append(out.length() > 0 ? (out.charAt(out.length() - 1) == '.' ? " " : ". ") : "")
                    .append(words);
            out.append(words.endsWith(".") ? "" : ".");
        }
    }

    /** An ordered list with anchors {@code ref-1} … and links to doi.org. */
    public String html() {
        StringBuilder out = new StringBuilder("<ol class=\"refs\">\n");
        for (int i = 0; i < papers.size(); i++) {
            Reference paper = papers.get(i);
            out.append("<li id=\"ref-").append(i + 1).append("\">").append(Html.text(line(paper)));
            if (!paper.doi().isEmpty()) {
                out.append(" <a href=\"").append(Html.text(link(paper.doi()))).append("\">doi:");
                out.append(Html.text(paper.doi())).append("</a>");
            }
            out.append("</li>\n");
        }
        return out.append("</ol>\n").toString();
    }

    /** The address at doi.org, with characters an address may not hold written as %XX. */
    static String link(String doi) {
        StringBuilder out = new StringBuilder("https://doi.org/");
        for (int i = 0; i < doi.length(); i++) {
            char c = doi.charAt(i);
            if (c <= ' ' || c > '~' || "\"<>%{}|\\^`#?".indexOf(c) >= 0) {
                out.append(java.net.URLEncoder.encode(String.valueOf(c), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** One entry each, keyed as in the source files. */
    public String bibtex() {
        StringBuilder out = new StringBuilder();
        for (Reference paper : papers) {
            out.append(paper.doi().isEmpty() ? "@misc{" : "@article{").append(paper.key());
            entry(out, "author", paper.authors().replaceAll(" et al\\.?$", " and others"));
            entry(out, "title", paper.title());
            entry(out, "journal", paper.journal());
            entry(out, "year", paper.year() > 0 ? Integer.toString(paper.year()) : "");
            entry(out, "doi", paper.doi());
            out.append("\n}\n\n");
        }
        return out.toString();
    }

    private static void entry(StringBuilder out, String field, String value) {
        if (!value.isEmpty()) {
            String safe = field.equals("doi") ? value : value.replaceAll("([&%$#_{}])", "\\\\$1");
            out.append(String.format(Locale.ROOT, ",%n  %s = {%s}", field, safe).replace("\r\n", "\n"));
        }
    }
}
