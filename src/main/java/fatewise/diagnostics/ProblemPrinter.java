package fatewise.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Draws problems for a person: place, line, carets, hints, and the sum at the end. */
public final class ProblemPrinter {
    private static final int WIDEST = 160;
    private static final int TAB = 4;
    private static final int KEPT_BEFORE = 60;
    private static final int KEPT = 120;
    private static final int MOST = 100;

    /** Whether words are coloured for a terminal. */
    public enum Ink {
        PLAIN,
        COLOR
    }

    private final Ink ink;

    public ProblemPrinter(Ink ink) {
        this.ink = ink;
    }

    /** The problems, the first hundred of them, a blank line between each two, then the sum; empty without any. */
    public String print(Problems problems) {
        return print(problems, "nothing was written");
    }

    /** The same, with what became of the results when there are errors, e.g. {@code nothing was written}. */
    public String print(Problems problems, String consequence) {
        List<Problem> all = problems.all();
        if (all.isEmpty()) {
            return "";
        }
        List<String> blocks = new ArrayList<>();
        for (Problem problem : all.subList(0, Math.min(MOST, all.size()))) {
            blocks.add(block(problem));
        }
        if (all.size() > MOST) {
            blocks.add("… and " + (all.size() - MOST) + " more\n");
        }
        return String.join("\n", blocks) + sum(problems.errors(), problems.warnings(), consequence) + "\n";
    }

    /** {@code 2 errors, 1 warning; nothing was written.}, or {@code 1 warning} when nothing stops the work. */
    static String sum(int errors, int warnings, String consequence) {
        String warned = warnings == 0 ? "" : count(warnings, "warning");
        if (errors == 0) {
            return warned;
        }
        return count(errors, "error") + (warned.isEmpty() ? "" : ", " + warned) + "; " + consequence + ".";
    }

    private static String count(int n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    private String block(Problem p) {
        StringBuilder out = new StringBuilder();
        String head = p.severity().word() + " " + p.code() + ":";
        out.append(paint(p.severity() == Severity.ERROR ? "1;31" : "1;33", head));
        out.append(' ').append(paint("1", clean(p.message()))).append('\n');
        out.append("  ").append(clean(p.span().place())).append('\n');
        if (p.span().hasPlace()) {
            drawing(p, out);
        }
        for (String hint : p.hints()) {
            out.append("  ").append(clean(hint)).append('\n');
        }
        return out.toString();
    }

    private void drawing(Problem p, StringBuilder out) {
        Drawn drawn = Drawn.of(p.span());
        out.append(String.format("%5d | ", p.span().line())).append(drawn.text).append('\n');
        String carets = "^".repeat(drawn.length);
        String pointer = p.pointer().isEmpty() ? "" : " " + clean(p.pointer());
        out.append("      | ").append(" ".repeat(drawn.start));
        out.append(paint(p.severity() == Severity.ERROR ? "31" : "33", carets + pointer))
                .append('\n');
    }

    private String paint(String style, String words) {
        return ink == Ink.PLAIN ? words : "\u001b[" + style + "m" + words + "\u001b[0m";
    }

    /** What a file says must not steer the terminal. */
    private static String clean(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> out.appendCodePoint(steers(c) ? '\uFFFD' : c));
        return out.toString();
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** A source line as it appears, with tabs spread and far ends cut, and where the carets go below it. */
    private record Drawn(String text, int start, int length) {
        static Drawn of(Span span) {
            int[] line = span.source().line(span.line()).codePoints().toArray();
            StringBuilder text = new StringBuilder();
            int width = 0;
            int start = -1;
            int end = -1;
            for (int i = 0; i <= line.length; i++) {
                if (i == Math.min(span.column() - 1, line.length)) {
                    start = width;
                }
                if (i == Math.min(span.column() - 1 + span.length(), line.length)) {
                    end = width;
                }
                if (i < line.length) {
                    int wide = line[i] == '\t' ? TAB - width % TAB : 1;
                    text.append(line[i] == '\t' ? " ".repeat(wide) : clean(Character.toString(line[i])));
                    width += wide;
                }
            }
            return cut(text.codePoints().toArray(), start, Math.max(1, end - start));
        }

        private static Drawn cut(int[] text, int start, int length) {
            if (text.length <= WIDEST) {
                return new Drawn(new String(text, 0, text.length), start, length);
            }
            int from = Math.max(0, Math.min(start - KEPT_BEFORE, text.length - KEPT));
            int to = Math.min(text.length, from + KEPT);
            String kept = (from > 0 ? "…" : "") + new String(text, from, to - from) + (to < text.length ? "…" : "");
            int shift = from > 0 ? from - 1 : 0;
            return new Drawn(kept, start - shift, Math.max(1, Math.min(length, to - start)));
        }
    }
}
