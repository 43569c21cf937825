package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import fatewise.tree.Yaml;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitPlanReaderTest {
    private final Problems problems = new Problems();

    private Optional<FitPlan> read(String rest) {
        Source source = Source.of("my.yaml", "fit: mine\nmodel: human-islet\n" + rest);
        return FitPlanReader.read(Yaml.read(source, problems), Library.bundled(), problems);
    }

    private List<String> told() {
        return problems.all().stream()
                .map(p -> p.code() + " " + p.span().line() + ":" + p.span().column())
                .toList();
    }

    @Test
    void patternsFreeWhatTheyNameInTheOrderOfTheModelAndExceptionsFixIt() {
        FitPlan plan = read("free: ['ME->DE*', PSC->ME]\nfixed: ['*.by', '*.hill']\nseed: 7\n")
                .orElseThrow();
        assertEquals(
                List.of(
                        "PSC->ME",
                        "ME->DE",
                        "ME->DE.needs.NODAL.half",
                        "ME->DE.blocked-by.WNT.half",
                        "ME->DE.blocked-by.BMP.half",
                        "ME->DE.blocked-by.PI3K.half"),
                plan.free().stream().map(Parameter::id).toList());
        assertEquals(7, plan.effort().seed());
        assertEquals(FitPlan.Effort.USUAL.starts(), plan.effort().starts());
    }

    @Test
    void aPriorMayBeWiderThanItsGrade() {
        FitPlan plan =
                read("free: [{parameter: PSC->ME, spread: 1.3, within: 10}]\n").orElseThrow();
        Parameter p = plan.free().get(0);
        assertEquals(1.3, p.spread());
        assertEquals(p.value() / 10, p.low(), 1e-12);
        assertEquals(p.value() * 10, p.high(), 1e-12);
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        assertTrue(read("free: [PSC->MEE, {parameter: ME->DE, spread: 0.5}]\nstarts: none\nsed: 3\n")
                .isEmpty());
        assertEquals(List.of("E203 3:8", "E305 3:46", "E310 4:9", "E201 5:1"), told());
        assertTrue(problems.toString().contains("did you mean PSC->ME"), problems.toString());
    }

    @Test
    void tablesAndRowsAreChosenByName() {
        FitPlan plan = read("free: [PSC->ME]\nevidence: [s1]\nwithout: ['chu-OCT4*']\n")
                .orElseThrow();
        assertTrue(plan.uses("s1", "chu-T-12h"));
        assertTrue(!plan.uses("s1", "chu-OCT4-12h"));
        assertTrue(!plan.uses("s5", "chu-T-12h"));
    }
}
