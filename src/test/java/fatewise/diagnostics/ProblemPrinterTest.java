package fatewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
    private static final String FIFTEEN_LINES = "\n".repeat(13) + "      - CHIR99201: 3 uM\n";

    private static String plain(Problems problems) {
        return new ProblemPrinter(ProblemPrinter.Ink.PLAIN).print(problems);
    }

    @Test
    void aProblemShowsPlaceLineCaretAndHints() {
        Source source = Source.of("protocols/islet/mine.yaml", FIFTEEN_LINES);
        Problems problems = new Problems();
        problems.error("E501", Span.none("protocols/islet/mine.yaml#run"), "the solver stopped at day 6.42");
        problems.error("E203", new Span(source, 14, 9, 9), "unknown compound 'CHIR99201'")
                .pointer("no such compound")
                .hint("did you mean CHIR99021 (GSK3 inhibitor, also CHIR, CT99021)?")
                .hint("to add one: protocols/README.md#compounds");
        assertEquals("""
                error E203: unknown compound 'CHIR99201'
                  protocols/islet/mine.yaml:14:9
                   14 |       - CHIR99201: 3 uM
                      |         ^^^^^^^^^ no such compound
                  did you mean CHIR99021 (GSK3 inhibitor, also CHIR, CT99021)?
                  to add one: protocols/README.md#compounds

                error E501: the solver stopped at day 6.42
                  protocols/islet/mine.yaml#run
                2 errors; nothing was written.
                """, plain(problems));
    }

    @Test
    void aWarningAloneStopsNothing() {
        Problems problems = new Problems();
        problems.warning(
                "W401", Span.commandLine("--change", "omit latrunculin Q").part(5, 13), "not used");
        assertEquals("""
                warning W401: not used
                  --change:1:6
                    1 | omit latrunculin Q
                      |      ^^^^^^^^^^^^^
                1 warning
                """, plain(problems));
    }

    @Test
    void errorsAndWarningsAreSummedApart() {
        assertEquals("1 error, 2 warnings; nothing was written.", ProblemPrinter.sum(1, 2, "nothing was written"));
        assertEquals("", plain(new Problems()));
    }

    @Test
    void caretsLineUpBelowTabs() {
        Problems problems = new Problems();
        problems.error("E111", new Span(Source.of("a.yaml", "a:\n\tb:\tc\n"), 2, 5, 1), "x");
        assertTrue(plain(problems).contains("    2 |     b:  c\n      |         ^\n"), plain(problems));
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String line = "x".repeat(300) + "HERE" + "y".repeat(300);
        Problems problems = new Problems();
        problems.error("E110", new Span(Source.of("a.yaml", line), 1, 301, 4), "x");
        String[] drawn = plain(problems).split("\n");
        assertTrue(drawn[2].length() <= 140, drawn[2]);
        assertEquals(drawn[2].indexOf("HERE"), drawn[3].indexOf("^^^^"));
        assertTrue(drawn[2].endsWith("…") && drawn[2].contains("| …"), drawn[2]);
    }

    @Test
    void whatAFileSaysCannotSteerTheTerminal() {
        Problems problems = new Problems();
        problems.error("E110", new Span(Source.of("a.yaml", "a\u001b[2Jb"), 1, 1, 1), "bad \u001b[31m word");
        assertFalse(plain(problems).contains("\u001b"));
    }

    @Test
    void colourIsOnlyForATerminal() {
        Problems problems = new Problems();
        problems.error("E110", Span.none("a"), "x");
        assertTrue(new ProblemPrinter(ProblemPrinter.Ink.COLOR).print(problems).contains("\u001b[1;31merror E110:"));
    }

    @Test
    void problemsAreSortedByPlaceAndSaidOnce() {
        Source source = Source.of("a.yaml", "1\n2\n3\n");
        Problems problems = new Problems();
        problems.error("E201", new Span(source, 3, 1, 1), "third");
        problems.error("E201", new Span(source, 1, 1, 1), "first");
        problems.error("E201", new Span(source, 3, 1, 1), "third");
        assertEquals(
                "[first, third]",
                problems.all().stream().map(Problem::message).toList().toString());
        assertEquals(2, problems.errors());
    }

    @Test
    void aFileFullOfMistakesDoesNotFillTheTerminal() {
        Source source = Source.of("a.yaml", "x\n".repeat(150));
        Problems problems = new Problems();
        for (int line = 1; line <= 150; line++) {
            problems.error("E201", new Span(source, line, 1, 1), "wrong");
        }
        String said = new ProblemPrinter(ProblemPrinter.Ink.PLAIN).print(problems);
        assertTrue(said.endsWith("… and 50 more\n150 errors; nothing was written.\n"), said);
    }
}
