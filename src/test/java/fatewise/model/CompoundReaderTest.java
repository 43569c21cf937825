package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundReaderTest {
    private static List<String> faults(String yaml) {
        Problems problems = new Problems();
        ModelText.compound(yaml, problems);
        return problems.all().stream().map(ModelText::line).toList();
    }

    @Test
    void aFactorsMassDoseTurnsMolarByItsMolarMass() {
        Compound activin = ModelText.compound("""
                compound: Activin A
                kind: protein
                molar-mass: 26000 g/mol
                targets: {ALK4: {effect: activates, potency: {value: 13 ng/mL, bounds: [2.6 ng/mL, 26 ng/mL]}}}
                toxicity: {TC50: 2600 ng/mL, max: 1 /d}
                """);
        Parameter potency = activin.targets().get(0).potency();
        assertEquals(Dimension.MOLAR, activin.dimension());
        assertEquals(5e-4, potency.value(), 1e-15);
        assertEquals(1e-4, potency.low(), 1e-15);
        assertEquals(1e-3, potency.high(), 1e-15);
        assertEquals(0.1, activin.toxicity().half().value(), 1e-12);
        assertEquals(
                0.1 / 26, activin.concentration(Quantity.parse("100 ng/mL")).orElseThrow(), 1e-15);
        assertEquals(0.002, activin.concentration(Quantity.parse("2 nM")).orElseThrow(), 1e-15);
        assertEquals(Optional.empty(), activin.concentration(Quantity.parse("2 U/mL")));
    }

    @ParameterizedTest
    @CsvSource({"2 U/mL, 4 U/mL, 4", "10 ng/mL, 1 ug/mL, 1000", "2 % v/v, 5 % v/v, 0.05"})
    void aMixtureIsCountedAsItsPotencyIs(String potency, String dose, double inside) {
        Compound mixture =
                ModelText.compound("compound: X\ntargets: {T: {effect: activates, potency: " + potency + "}}\n");
        assertNull(mixture.molarMass());
        assertEquals(inside, mixture.concentration(Quantity.parse(dose)).orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), mixture.concentration(Quantity.parse("1 uM")));
    }

    @Test
    void defaultsAreSteepnessOneFullEffectAndStable() {
        Compound plain = ModelText.compound("compound: X\ntargets: {T: {effect: inhibits, potency: 1 uM}}\n");
        TargetEffect effect = plain.targets().get(0);
        assertEquals(1, effect.hill().value());
        assertEquals(1, effect.max().value());
        assertEquals(0, plain.decay());
        assertEquals("small molecule", plain.kind());
        assertEquals(0, ModelText.compound("compound: X\nhalf-life: stable\n").decay());
        assertEquals(
                Math.log(2) / 0.5,
                ModelText.compound("compound: X\nhalf-life: 12 h\n").decay(),
                1e-12);
    }

    @Test
    void aCovalentInhibitorHasABindingConstantAndARate() {
        Compound covalent =
                ModelText.compound("compound: X\ntargets: {T: {effect: inactivates, KI: 2 uM, kinact: 0.5 /min}}\n");
        TargetEffect effect = covalent.targets().get(0);
        assertTrue(effect.effect().covalent());
        assertEquals(2, effect.potency().value());
        assertEquals(720, effect.inactivation().value(), 1e-9);
        assertEquals(
                List.of("E202 2:11 X inactivates T: at which dose, how fast?"),
                faults("compound: X\ntargets: {T: {effect: inactivates, KI: 2 uM}}\n"));
        assertEquals(
                List.of("E202 2:11 X inhibits T: at which dose?"),
                faults("compound: X\ntargets: {T: {effect: inhibits, KI: 2 uM}}\n"));
    }

    @Test
    void aSteepnessBelowOneIsRefused() {
        List<String> faults = faults("compound: X\ntargets: {T: {effect: inhibits, potency: 2 uM, hill: 0.8}}\n");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("E305 2:54 "), faults.toString());
    }

    @Test
    void potenciesThatCannotBeComparedAreRefused() {
        List<String> faults = faults("""
                compound: X
                targets:
                  T: {effect: inhibits, potency: 2 uM}
                  U: {effect: inhibits, potency: 2 U/mL}
                """);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("E304 4:34 2 U/mL cannot be compared"), faults.toString());
    }

    @Test
    void everyFaultOfACompoundIsReportedAtOnce() {
        List<String> faults = faults("""
                compound: X
                half-live: 3 h
                molar-mass: 3 uM
                targets: {T: {effect: inhibbits, potency: 2 h}}
                """);
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("E201 2:1 ")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("E304 3:13 ")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("E205 4:23 ")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("E304 4:43 ")), faults.toString());
    }

    @ParameterizedTest
    @CsvSource({"TGF-β1, TGFb1", "Y-27632, y27632", "L-Ascorbic acid, lascorbicacid", "Retinoic acid, RETINOIC-ACID"})
    void namesAreMatchedAsABenchScientistWritesThem(String one, String other) {
        assertEquals(Names.key(one), Names.key(other));
    }
}
