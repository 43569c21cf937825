package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.library.Library;
import fatewise.library.Workplace;
import fatewise.protocol.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(Terminal.Manner manner) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Workplace(Path.of("")),
                manner);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyAPersonWhoWantsItGetsColor() {
        Problems problems = new Problems();
        problems.error("E101", Span.none("x.yaml"), "no such file");
        terminal(Terminal.Manner.PLAIN).problems(problems);
        terminal(Terminal.Manner.WATCHED).problems(problems);
        assertFalse(said().contains("\u001b"), said());
        terminal(Terminal.Manner.COLORED).problems(problems);
        assertTrue(said().contains("\u001b["), said());
    }

    @Test
    void longWorkIsToldToAPersonAndCleanedAwayAfterwards() {
        Protocol protocol =
                Library.bundled().protocol("three-states", List.of()).orThrow();
        int result = Progress.watch(terminal(Terminal.Manner.WATCHED), new Common(), protocol, () -> slow(1300));
        assertEquals(1300, result);
        assertTrue(said().contains("simulating three-states, 2 stages"), said());
        assertTrue(said().endsWith("\r\u001b[K"), said());
    }

    @Test
    void quickWorkAndWorkNobodyWatchesIsNotToldOf() {
        Protocol protocol =
                Library.bundled().protocol("three-states", List.of()).orThrow();
        Progress.watch(terminal(Terminal.Manner.WATCHED), new Common(), protocol, () -> slow(1));
        Progress.watch(terminal(Terminal.Manner.PLAIN), new Common(), protocol, () -> slow(1200));
        assertEquals("", said());
    }

    private static int slow(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return milliseconds;
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        String text =
                new Columns().row("a", "long cell", "x").row("µM µM", "", "y").text();
        assertEquals("a      long cell  x\nµM µM             y\n", text);
    }

    @Test
    void aResultWithChangesHasAFolderOfItsOwn() {
        assertEquals("p", ResultName.of("p", List.of(), null));
        assertEquals("p+omit-latrunculin-a+until-s3", ResultName.of("p", List.of("omit latrunculin A"), "S3"));
        String one = ResultName.of("p", List.of("x".repeat(200)), null);
        String two = ResultName.of("p", List.of("x".repeat(201)), null);
        assertTrue(one.length() < 100 && !one.equals(two), one + " " + two);
        assertEquals("-etc-passwd", ResultName.of("../etc/passwd", List.of(), null));
    }
}
