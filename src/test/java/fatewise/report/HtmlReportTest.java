package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Set<String> VOID = Set.of("meta", "br", "!doctype");

    @Test
    void everyElementIsClosedInOrder() {
        String html = withoutScripts(report("A title"));
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)[^>]*>").matcher(html);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                if (!VOID.contains(name)) {
                    open.push(name);
                }
            } else {
                assertEquals(
                        open.pop(), name, () -> "near " + html.substring(Math.max(0, tag.start() - 80), tag.end()));
            }
        }
        assertEquals(List.of(), List.copyOf(open));
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        String html = withoutScripts(report("A title"));
        Matcher address = Pattern.compile("(?:https?:)?//[a-z][^\\s\"'<]*").matcher(html);
        while (address.find()) {
            assertTrue(address.group().startsWith("https://doi.org/10."), address.group());
        }
        assertFalse(html.contains(" src="));
        assertFalse(html.contains("@import"));
    }

    @Test
    void aTitleCannotPutAScriptIntoThePage() {
        String html = report("<script>alert(1)</script> & \"friends\"");
        assertFalse(html.contains("<script>alert"));
        assertTrue(html.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;</h1>"));
    }

    @Test
    void theNumbersOfTheFiguresCannotEndTheirElement() {
        String json = new JsonText().open('[').value("</script><b>").close(']').toString();
        assertEquals("[\"\\u003c/script>\\u003cb>\"]", json);
    }

    @Test
    void itSaysFirstThatItIsASimulation() {
        String html = report("A title");
        String body = html.substring(html.indexOf("<main>"));
        assertTrue(
                body.startsWith("<main>\n<p class=\"notice\"><strong>A simulation</strong>"), body.substring(0, 200));
    }

    @Test
    void everyFigureHasItsTable() {
        String html = report("A title");
        for (String id : List.of("protocol", "composition", "markers", "number", "seen", "pathways")) {
            int from = html.indexOf("<section class=\"figure\" id=\"" + id + "\">");
            assertTrue(from > 0, id);
            assertTrue(html.substring(from, html.indexOf("</section>", from)).contains("<table>"), id);
        }
    }

    @Test
    void itStaysBelowThreeMegabytes() {
        assertTrue(report("A title").length() < 3_000_000);
    }

    @Test
    void theLibraryHoldsNoEndOfAScript() {
        String html = report("A title");
        assertEquals(3, html.split("</script>", -1).length - 1);
    }

    @Test
    void curvesKeepTheEndsOfStages() {
        int[] stage = new int[5000];
        java.util.Arrays.fill(stage, 1234, 5000, 1);
        int[] rows = Thinning.rows(stage, 100);
        assertTrue(rows.length <= 104);
        for (int kept : new int[] {0, 1233, 1234, 4999}) {
            assertTrue(java.util.Arrays.binarySearch(rows, kept) >= 0, () -> "row " + kept);
        }
    }

    private static String report(String title) {
        return new String(new HtmlReport(SampleRun.titled(title)).bytes(), StandardCharsets.UTF_8);
    }

    private static String withoutScripts(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style>.*?</style>", "");
    }
}
