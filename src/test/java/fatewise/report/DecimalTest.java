package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "0.1, 0.1",
        "-2.5, -2.5",
        "4.3e6, 4300000",
        "1234567.891234, 1234567.891",
        "0.00012345, 0.00012345",
        "1e-7, 1e-7",
        "1.5e15, 1.5e15",
        "9.99999999999, 10",
        "0.3333333333333, 0.3333333333",
        "1e-300, 1e-300",
        "1e22, 1e22",
        "NaN, ''"
    })
    void numbersAreAsShortAsTenDigitsAllow(double x, String text) {
        assertEquals(text, Decimal.text(x));
    }

    @Test
    void everyNumberReadsBackToTenDigits() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = (random.nextDouble() - .5) * Math.pow(10, random.nextInt(60) - 30);
            double exact = new BigDecimal(x)
                    .round(new MathContext(10, RoundingMode.HALF_UP))
                    .doubleValue();
            assertEquals(exact, Double.parseDouble(Decimal.text(x)), 1.1e-9 * Math.abs(x), Decimal.text(x));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.42, 42 %", "0.0003, < 0.1 %", "0, 0 %", "1, 100 %", "0.9999, > 99.9 %", "0.034, 3.4 %", "0.994, 99 %"
    })
    void aFractionIsSaidInPercent(double fraction, String text) {
        assertEquals(text, Words.percent(fraction));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, < 1",
        "1420000, 1.42 million",
        "860, 860",
        "12400, 12\u202f400",
        "2.31e6, 2.31 million",
        "4e9, 4 billion",
        "0, 0"
    })
    void cellsAreSaidInWords(double n, String text) {
        assertEquals(text, Words.cells(n));
    }
}
