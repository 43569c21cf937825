package fatewise.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
    @ParameterizedTest
    @CsvSource({"99.9 %, 0.999", "80 %, 0.8", "0.1 %, 0.001", "7 %, 0.07", "0.8, 0.8", "4/5, 0.8", "100 %, 1", "0 %, 0"
    })
    void aFractionIsReadToTheLastBit(String text, double value) {
        assertEquals(
                value, Scalars.fraction(text, Span.none("test"), new Problems()).orElseThrow());
    }

    @Test
    void aFractionWrittenAsPercentWithoutItsSignIsOffered() {
        Problems problems = new Problems();
        OptionalDouble read = Scalars.fraction("80", Span.commandLine("test", "80"), problems);
        assertTrue(read.isEmpty());
        assertTrue(problems.toString().contains("did you mean 80 %?"), problems::toString);
    }
}
