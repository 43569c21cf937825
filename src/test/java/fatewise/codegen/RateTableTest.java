package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {
    /** The rate at which cells leave A, with P at 40 % and Q at 80 %. */
    private static double rate(String keys) {
        Dish dish = Dish.of("""
                model: m
                pathways:
                  P: {baseline: 40 %, rises: 1 h, falls: 1 h}
                  Q: {baseline: 80 %, rises: 1 h, falls: 1 h}
                states: {A: {}, B: {}}
                edges: {A -> B: {""" + keys + "}}\n");
        dish.cells("A", 1).settle();
        double[] dydt = new double[dish.layout().size()];
        dish.kernel().evaluate(0, dish.y(), dydt);
        return dydt[dish.layout().stateFrom(1)];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rate: 2 /d                                                      | 2
                    rate: 2 /d, needs: {P: {half: 40 %, hill: 5}}                   | 1
                    rate: 2 /d, leak: 0.5 /d, needs: {P: {half: 40 %}}              | 1.5
                    rate: 2 /d, needs: {P: {half: 40 %, by: 50 %}}                  | 1.5
                    rate: 2 /d, blocked-by: {Q: {half: 40 %, hill: 2}}              | 0.4
                    rate: 2 /d, blocked-by: {Q: {half: 40 %, hill: 2, by: 50 %}}    | 1.2
                    rate: 2 /d, needs: {P: 40 %}, blocked-by: {Q: {half: 80 %}}     | 0.5
                    rate: 2 /d, any-of: {P: 40 %, Q: 80 %}                          | 1.5
                    rate: 2 /d, any-of: [{P: 40 %, Q: 80 %}, {P: 40 %}]             | 0.75
                    """)
    void aRateIsLeakPlusBaseTimesWhatItsPathwaysAllow(String keys, double value) {
        assertEquals(value, rate(keys), 1e-12);
    }

    @Test
    void responsesAreMultipliedInWhateverOrder() {
        assertEquals(
                rate("rate: 2 /d, needs: {P: {half: 30 %}, Q: {half: 60 %}}"),
                rate("rate: 2 /d, needs: {Q: {half: 60 %}, P: {half: 30 %}}"),
                1e-15);
    }
}
