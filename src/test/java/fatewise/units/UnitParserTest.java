package fatewise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uM | 1",
                "µM | 1",
                "μM | 1",
                "nM | 1e-3",
                "pM | 1e-6",
                "mM | 1e3",
                "M | 1e6",
                "mol/L | 1e6",
                "nmol/mL | 1",
                "ng/mL | 1",
                "µg/mL | 1e3",
                "ug/ml | 1e3",
                "mg/mL | 1e6",
                "mg/L | 1e3",
                "g/L | 1e6",
                "U/mL | 1",
                "IU/mL | 1",
                "% | 0.01",
                "% v/v | 0.01",
                "% (v/v) | 0.01",
                "% w/v | 1e7",
                "cells | 1",
                "cells/cm2 | 1",
                "cells/cm² | 1",
                "cells/mm2 | 100",
                "cells/mL | 1",
                "cells/uL | 1000",
                "s | 1.1574074074074073e-5",
                "min | 6.944444444444445e-4",
                "h | 0.041666666666666664",
                "d | 1",
                "days | 1",
                "weeks | 7",
                "mL | 1",
                "uL | 1e-3",
                "L | 1e3",
                "cm2 | 1",
                "mm2 | 0.01",
                "g/mol | 1",
                "Da | 1",
                "kDa | 1e3",
                "USD/mg | 1e-6",
                "um | 1e-4",
                "/d | 1",
                "1/d | 1",
                "d-1 | 1",
                "d⁻¹ | 1",
                "1/s | 86400",
                "nmol/cell/d | 1",
                "fmol/cell/h | 2.4e-5",
                "mL/cell/d | 1",
                "1/(uM d) | 1",
                "/(M s) | 0.0864",
            })
    void everyUnitOfTheBenchHasItsCanonicalScale(String symbol, double scale) {
        Unit unit = UnitParser.unit(symbol).orElseThrow();
        assertEquals(scale, unit.scale(), 1e-14 * scale);
        assertEquals(symbol, unit.symbol());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "UM", "uMM", "foo", "d/", "uM//d", "cm^", "(d", "/(d", "/((d))", "1", "nmol cell/x", "2 d"})
    void whatIsNoUnitIsRefused(String symbol) {
        assertTrue(UnitParser.unit(symbol).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UM,uM", "Um,uM", "ng/ul,ng/mL", "ug/mLL,ug/mL", "Hours,hours", "ngmL,ng/mL", "cels,cells"})
    void aMisspeltUnitIsAnsweredWithTheNearest(String typed, String meant) {
        assertTrue(UnitParser.near(typed).contains(meant), () -> typed + " -> " + UnitParser.near(typed));
    }

    @Test
    void caseTellsAConcentrationFromALength() {
        assertEquals(Dimension.MOLAR, Units.parse("mM").dimension());
        assertEquals(Dimension.LENGTH, Units.parse("mm").dimension());
    }

    @Test
    void aShareOfTheVolumeIsNoPlainFraction() {
        assertEquals(Dimension.VOLUME_FRACTION, Units.parse("% v/v").dimension());
        assertEquals(Dimension.FRACTION, Units.parse("%").dimension());
    }

    @Test
    void everyUnitOfferedIsOneThatIsKnown() {
        for (String symbol : Symbols.COMMON) {
            assertTrue(UnitParser.unit(symbol).isPresent(), symbol);
        }
    }
}
