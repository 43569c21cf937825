package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FittedValuesTest {
    private static final String MODEL = """
            model: small
            fitted: small.fitted.yaml
            pathways:
              GO: {baseline: 20 %, rises: 1 h, falls: 2 h}
            states:
              A: {group: other, divides: 0.5 /d, dies: {rate: 0.1 /d, grade: related, note: read}}
              B: {group: other, dies: 0.1 /d}
            edges:
              A -> B: {rate: 0.3 /d, needs: {GO: {half: 30 %, hill: 2}}}
            """;

    private final Problems problems = new Problems();

    private Optional<Model> read(String values) {
        Node fitted = Yaml.read(Source.of("small.fitted.yaml", "values: small\nparameters:\n" + values), problems);
        Node model = Yaml.read(Source.of("small.yaml", MODEL), problems);
        return ModelReader.read(model, new EmptyShelf(), asked -> Optional.of(fitted), problems);
    }

    private static Parameter parameter(Model model, String id) {
        return model.parameters().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takeThePlaceOfTheModelsOwn() {
        Model model = read("""
                          A->B: {value: 12 /h, spread: 1.15, was: 0.3 /d, grade: measured, rows: [x, y]}
                          A->B.needs.GO.half: {value: 45 %, spread: 1.4}
                          A->B.needs.GO.hill: {value: 3.5, spread: 1.1}
                          A.dies: {value: 0.2 /d, spread: 1.5, grade: related, rows: [x]}
                        """).orElseThrow(() -> new AssertionError(problems.toString()));
        Parameter rate = parameter(model, "A->B");
        assertEquals(288, rate.value(), 1e-9);
        assertEquals(1.15, rate.spread());
        assertEquals(Grade.MEASURED, rate.grade());
        assertEquals("small.fitted.yaml", rate.span().source().name());
        assertEquals(0.45, parameter(model, "A->B.needs.GO.half").value(), 1e-12);
        assertEquals(
                Distribution.LOGITNORMAL, parameter(model, "A->B.needs.GO.half").distribution());
        assertEquals(3.5, parameter(model, "A->B.needs.GO.hill").value());
        assertEquals(
                "fitted to 1 rows; read", parameter(model, "A.dies").evidence().note());
        assertEquals(0.5, parameter(model, "A.divides").value(), "what is not fitted stays");
        assertEquals(288, model.edges().get(0).rate().base().value(), 1e-9, "and the edge has it");
    }

    @Test
    void aValueWithoutItsParameterIsAMistake() {
        assertTrue(read("  A->C: {value: 1 /d, spread: 1.2}\n").isEmpty());
        assertTrue(problems.toString().contains("small.fitted.yaml:3:3"), problems.toString());
        assertTrue(problems.toString().contains("did you mean A->B"), problems.toString());
    }

    @Test
    void aValueOfTheWrongKindIsAMistake() {
        assertTrue(read("  A->B: {value: 3 h, spread: 1.2}\n").isEmpty());
        assertEquals("E304", problems.all().get(0).code());
    }
}
