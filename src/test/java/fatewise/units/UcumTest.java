package fatewise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.measure.UnitConverter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.format.UCUMFormat.Variant;

/** Our factors against those of a kept library, in UCUM's spelling; cells, money and shares it does not know. */
class UcumTest {
    @ParameterizedTest
    @CsvSource({
        "s, d, s, d",
        "min, d, min, d",
        "h, d, h, d",
        "wk, d, wk, d",
        "h, s, h, s",
        "L, mL, L, mL",
        "uL, mL, uL, mL",
        "cm2, mm2, cm2, mm2",
        "um, mm, um, mm",
        "cm3, mL, cm3, mL",
        "g, ng, g, ng",
        "mg, ug, mg, ug",
        "kg, g, kg, g",
        "mol, nmol, mol, nmol",
        "pmol, fmol, pmol, fmol",
        "M, uM, mol/L, umol/L",
        "nM, uM, nmol/L, umol/L",
        "pM, nM, pmol/L, nmol/L",
        "uM, nmol/mL, umol/L, nmol/mL",
        "mg/L, ng/mL, mg/L, ng/mL",
        "g/L, mg/mL, g/L, mg/mL",
        "ug/mL, ng/mL, ug/mL, ng/mL",
        "/s, /d, /s, /d",
        "/h, /d, /h, /d",
        "nmol/d, fmol/s, nmol/d, fmol/s",
        "g/mol, ng/nmol, g/mol, ng/nmol",
        "%, '', %, 1",
    })
    void aFactorIsTheOneUcumGives(String ours, String oursTo, String theirs, String theirsTo) throws Exception {
        UnitConverter converter = ucum(theirs).getConverterToAny(ucum(theirsTo));
        Unit target = oursTo.isEmpty() ? Units.ONE : Units.parse(oursTo);
        double factor = Quantity.of(1, Units.parse(ours)).in(target);
        assertEquals(converter.convert(1.0), factor, 1e-14 * factor);
    }

    private static javax.measure.Unit<?> ucum(String symbol) {
        return symbol.equals("1")
                ? tech.units.indriya.AbstractUnit.ONE
                : UCUMFormat.getInstance(Variant.CASE_SENSITIVE).parse(symbol);
    }
}
