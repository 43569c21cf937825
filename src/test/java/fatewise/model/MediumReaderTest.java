package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediumReaderTest {
    private static final List<Compound> COMPOUNDS = List.of(
            ModelText.compound("compound: glucose\nmolar-mass: 180 g/mol\n"),
            ModelText.compound("compound: FBS\naliases: [fetal bovine serum]\nkind: supplement\n"));

    private final Problems problems = new Problems();

    private BaseMedium medium(String yaml) {
        Catalog shelf = new Overlay(COMPOUNDS, List.of(), new EmptyShelf());
        return new MediumReader(new ParameterReader(problems), shelf).read(ModelText.node("b.yaml", yaml, problems));
    }

    @Test
    void constituentsAreCountedAsTheirCompoundCountsThem() {
        BaseMedium medium = medium("""
                medium: DMEM + serum
                aliases: [D10]
                contains: {Glucose: {value: 0.9 mg/mL, bounds: [0.45 mg/mL, 1.8 mg/mL]}, fetal-bovine-serum: 10 % v/v}
                price: {value: 80 USD/L, grade: related}
                """);
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(5000, medium.concentration(COMPOUNDS.get(0)), 1e-9);
        assertEquals(0.1, medium.concentration(COMPOUNDS.get(1)), 1e-12);
        Parameter glucose = medium.contains().get(COMPOUNDS.get(0));
        assertEquals(List.of(2500.0, 10000.0), List.of(glucose.low(), glucose.high()));
        assertEquals(0.08, medium.price().value(), 1e-12);
        assertEquals(Grade.RELATED, medium.price().grade());
        assertEquals(0, medium.concentration(ModelText.compound("compound: water\n")));
    }

    @Test
    void anUnknownConstituentIsNamedWithTheNearestOne() {
        medium("medium: M\ncontains: {glucos: 5 mM}\n");
        assertEquals(
                "E203 2:12 unknown compound 'glucos'",
                ModelText.line(problems.all().get(0)));
        assertTrue(problems.toString().contains("did you mean glucose?"), problems.toString());
    }

    @Test
    void aConstituentInUnitsItCannotBeCountedInIsRefused() {
        medium("medium: M\ncontains: {FBS: 5 mM}\n");
        assertEquals(
                "E304 2:17 5 mM cannot be a concentration of FBS",
                ModelText.line(problems.all().get(0)));
    }
}
