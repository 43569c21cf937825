package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerGateTest {
    private static final Model MODEL = ModelText.model("""
            model: m
            states: {A: {phases: 5}, B: {}}
            edges: {A -> B: {rate: 1 /d}}
            markers:
              PDX1: {cells: {A: 20 % -> 80 %, B: 90 %}}
              NKX6-1: {aliases: [NKX61], cells: {A: 50 %}}
              NKX6: {cells: {}}
              CHGA: {false-positive: 2 %, false-negative: 10 %, cells: {B: 100 %}}
              INS: {aliases: [C-peptide, CPEP], cells: {B: 40 %}}
              T: {cells: {A: 5 %}}
              TRA-1-60: {cells: {A: 5 %}}
            """);

    private static MarkerGate gate(String text) {
        return MODEL.gate(text).orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PDX1, PDX1",
        "PDX1+, PDX1",
        "PDX1-, PDX1-",
        "PDX1−, PDX1-",
        "NKX6-1, NKX6-1",
        "NKX6-1+, NKX6-1",
        "NKX6-1-, NKX6-1-",
        "NKX6-, NKX6-",
        "PDX1+NKX6-1+, PDX1+NKX6-1+",
        "PDX1+NKX6-1+CHGA-, PDX1+NKX6-1+CHGA-",
        "NKX6-1+NKX6-, NKX6-1+NKX6-",
        "pdx1+nkx6-1+, PDX1+NKX6-1+",
        "C-peptide, INS",
        "C-peptide+NKX6-1+, INS+NKX6-1+",
        "CPEP-NKX61+, INS-NKX6-1+",
        "PDX1+ / NKX6-1+, PDX1+NKX6-1+",
        "T+TRA-1-60-, T+TRA-1-60-",
    })
    void aGateIsReadLongestNameFirst(String text, String name) {
        assertEquals(name, gate(text).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PDX2", "PDX1+NKX7-1+", "PDX1NKX6-1", "+", "PDX1++", "PDX1+-"})
    void whatIsNoMarkerIsNoGate(String text) {
        assertTrue(MODEL.gate(text).isEmpty(), text);
    }

    @Test
    void positivityRunsEvenlyFromTheFirstPhaseToTheLast() {
        Marker pdx1 = MODEL.marker("PDX1").orElseThrow();
        Layout layout = new Layout(MODEL, List.of());
        double[] expected = {0.2, 0.35, 0.5, 0.65, 0.8};
        for (int i = 0; i < 5; i++) {
            int index = layout.stateFrom(0) + i;
            assertEquals(expected[i], pdx1.stained("A", layout.progress(index)), 1e-12);
        }
        assertEquals(0.9, pdx1.stained("B", layout.progress(layout.stateFrom(1))), 1e-12);
    }

    @Test
    void falseStainsRaiseNegativesAndLowerPositives() {
        Marker chga = MODEL.marker("chga").orElseThrow();
        assertEquals(0.02, chga.stained("A", 0), 1e-12);
        assertEquals(0.90, chga.stained("B", 0), 1e-12);
    }

    @Test
    void jointFractionsMultiplyWithinAPhase() {
        assertEquals(0.5 * 0.5, gate("PDX1+NKX6-1+").share("A", 0.5), 1e-12);
        assertEquals(0.5 * 0.5, gate("PDX1+NKX6-1-").share("A", 0.5), 1e-12);
        assertEquals(0.9 * 0.1, gate("PDX1+CHGA-").share("B", 0), 1e-12);
        double all = 0;
        for (String signs : List.of("PDX1+CHGA+", "PDX1+CHGA-", "PDX1-CHGA+", "PDX1-CHGA-")) {
            all += gate(signs).share("B", 0);
        }
        assertEquals(1, all, 1e-12);
    }
}
