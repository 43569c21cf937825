package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private static final Protocol PROTOCOL =
            new Bench().stages("  - {id: S1, lasts: 4 d}\n  - {id: S2, lasts: 2 d}\n  - {id: S3, lasts: 1 wk}\n");

    private static TimeText parse(String text, Problems problems) {
        return TimeText.parse(text, Span.commandLine("test", text), problems).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "36 h, 5.5",
        "3 d, 7",
        "1 wk, 11",
        "0 h, 4",
        "S2, 4",
        "S2+1d, 5",
        "S2 + 12 h, 4.5",
        "S3-6h, 5.75",
        "D5, 5",
        "D5+12h, 5.5",
        "end, 6",
        "END, 6",
        "end-12h, 5.5",
        "s1, 0"
    })
    void aTimeInTheSecondStageIsThisDay(String text, double day) {
        Problems problems = new Problems();
        Stage stage = PROTOCOL.stage("S2").orElseThrow();
        assertEquals(day, parse(text, problems).resolve(PROTOCOL, stage).orElseThrow(), 1e-12);
        assertTrue(problems.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon+", "3", "3 uM", "-3 h", "S2+", "S2+1", "end-12", "+", "3 d 4 h", ""})
    void whatIsNoTimeIsReported(String text) {
        Problems problems = new Problems();
        TimeText.parse(text, Span.commandLine("test", text), problems);
        assertEquals(1, problems.errors(), text);
    }

    @Test
    void theCaretStandsUnderTheWrongPart() {
        Problems problems = new Problems();
        parse("S2+1 uM", problems);
        assertEquals(4, problems.all().get(0).span().column());
    }

    @Test
    void anUnknownStageResolvesToNothing() {
        assertTrue(parse("S9+1d", new Problems())
                .resolve(PROTOCOL, PROTOCOL.stages().get(0))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"36 h", "S2+1d", "end-12h", "D5", "end", "S2"})
    void aShiftedTimeReadsBackAsItself(String text) {
        TimeText later = parse(text, new Problems()).plus(0.25);
        assertEquals(later, parse(later.toString(), new Problems()));
    }
}
