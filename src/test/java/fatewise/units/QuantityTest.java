package fatewise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.units.QuantityReading.Fault;
import fatewise.units.QuantityReading.Wrong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | NO_NUMBER",
                "~3 d | NO_NUMBER",
                ".inf d | NO_NUMBER",
                "3 | NO_UNIT",
                "3 UM | UNKNOWN_UNIT",
                "1e999 d | NOT_FINITE",
                "1,5 uM | NUMBER_STYLE",
                "5 000 cells | NUMBER_STYLE",
                "5_000 cells | NUMBER_STYLE",
                "3-5 uM | NUMBER_STYLE",
                "3 ± 1 uM | NUMBER_STYLE",
                "1.5 x 10^6 cells | NUMBER_STYLE",
                "3 uM CHIR | TRAILING_TEXT",
            })
    void eachMistakeHasItsName(String text, Fault fault) {
        Wrong wrong = assertInstanceOf(Wrong.class, UnitParser.quantity(text));
        assertEquals(fault, wrong.fault());
        assertTrue(wrong.offset() + wrong.length() <= text.length(), wrong::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 uM | 1.5 uM",
                "5 000 cells | 5000 cells",
                "1.5 x 10^6 cells | 1.5e6 cells",
                "2×10⁵ cells | 2e5 cells",
                "3 Hours | hours"
            })
    void theRightSpellingIsOffered(String text, String better) {
        Wrong wrong = assertInstanceOf(Wrong.class, UnitParser.quantity(text));
        assertTrue(wrong.suggestions().contains(better), wrong::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3 uM", "0.25 nM", "1.5e6 cells", "80 %", "2 % v/v", "-3 h", "1e-6 mL/cell/d", "465.3 g/mol"})
    void aQuantityPrintsAsItWasWritten(String text) {
        assertEquals(text, Quantity.parse(text).toString());
    }

    @Test
    void aBlankBeforeTheUnitIsOptional() {
        assertEquals(Quantity.parse("3 uM"), Quantity.parse(" 3uM "));
    }

    @Test
    void wholeHoursAreWholeDaysBitForBit() {
        for (int day = 0; day <= 1000; day++) {
            assertEquals((double) day, Quantity.of(24.0 * day, Units.HOUR).canonical());
            assertEquals(24.0 * day, Quantity.of(day, Units.DAY).in(Units.HOUR));
            assertEquals((double) day, Quantity.of(1440.0 * day, Units.MINUTE).canonical());
        }
    }

    @Test
    void thereAndBackIsTheSameToTheLastDigits() {
        SplittableRandom random = new SplittableRandom(7);
        for (String from : Symbols.COMMON) {
            for (String to : Symbols.COMMON) {
                Unit a = Units.parse(from);
                Unit b = Units.parse(to);
                if (a.comparable(b)) {
                    double value = random.nextDouble(1e-3, 1e3);
                    double back = Quantity.of(value, a).to(b).in(a);
                    assertEquals(value, back, 1e-15 * value, from + " -> " + to);
                }
            }
        }
    }

    @Test
    void aTimeIsNotCountedInMicromolar() {
        DimensionMismatch e = assertThrows(
                DimensionMismatch.class, () -> Quantity.parse("3 h").in(Units.MICROMOLAR));
        assertTrue(e.getMessage().contains("3 h is a time"), e.getMessage());
    }

    @Test
    void aQuantityIsFiniteOrNotBuilt() {
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN, Units.DAY));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.POSITIVE_INFINITY, Units.DAY));
    }

    @Test
    void numbersReadBackAsTheSameDouble() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 10_000; i++) {
            double value = Math.exp(random.nextDouble(-60, 60));
            String shown = Quantity.number(value);
            assertEquals(value, Double.parseDouble(shown), shown);
        }
        assertEquals("0", Quantity.number(-0.0));
    }

    @Test
    void oneHundredNanogramsOfAProteinOf25KilodaltonAre4Nanomolar() {
        Quantity molar = Concentrations.toMolar(Quantity.parse("100 ng/mL"), Quantity.parse("25 kDa"));
        assertEquals(4, molar.in(Units.NANOMOLAR), 1e-12);
        Quantity back = Concentrations.toMass(molar, Quantity.parse("25 kDa"));
        assertEquals(100, back.in(Units.NG_PER_ML), 1e-12);
    }

    @Test
    void aMolarConcentrationNeedsNoMolarMass() {
        Quantity given = Quantity.parse("3 uM");
        assertEquals(given, Concentrations.toMolar(given, Quantity.parse("465 g/mol")));
    }
}
