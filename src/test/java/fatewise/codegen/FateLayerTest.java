package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FateLayerTest {
    /** P(T <= t) of a sum of n exponential times of rate k. */
    static double erlang(int n, double k, double t) {
        double term = 1;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += term;
            term *= k * t / (i + 1);
        }
        return 1 - Math.exp(-k * t) * sum;
    }

    private static Dish chain(int n, double tau, String more) {
        return Dish.of("model: m\nstates:\n  A: {phases: " + n + more + "}\n  B: {}\nedges: {A -> B: {rate: " + 1 / tau
                + " /d}}\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 3", "1, 7", "4, 0.75", "4, 3", "4, 6", "8, 1", "8, 3", "8, 5"})
    void exitTimesAreErlangDistributed(int n, double t) {
        Dish dish = chain(n, 3, "").cells("A", 1000).waitFor(t);
        assertEquals(1000 * erlang(n, n / 3.0, t), dish.cells("B"), 1e-6);
        assertEquals(1000, dish.cells("A") + dish.cells("B"), 1e-8);
    }

    /** P(T < tau/4) falls from 22 % to 0.1 % with the number of phases. */
    @ParameterizedTest
    @CsvSource({"1, 0.22, 0.005", "2, 0.09, 0.005", "4, 0.019, 0.0005", "8, 0.001, 0.0005"})
    void manyPhasesKeepCellsFromLeakingThroughEarly(int n, double share, double slack) {
        assertEquals(share, chain(n, 3, "").cells("A", 1).waitFor(0.75).cells("B"), slack);
    }

    /** Output per cell (1 - g tau / n)^-n, mean exit time tau / (1 - g tau / n). */
    @ParameterizedTest
    @CsvSource({"1, 0.2", "4, 0.25", "4, 0.5", "8, 0.3"})
    void growthInAChainMultipliesItsOutputAndDelaysIt(int n, double g) {
        double tau = 3;
        Dish dish = Dish.of("""
                model: m
                compounds: {X: {molar-mass: 1 g/mol}}
                states: {A: {phases: %d, divides: %s /d}, B: {}}
                edges: {A -> B: {rate: %s /d}}
                exchange: [{compound: X, secreted-by: [B], rate: 1 nmol/cell/d}]
                """.formatted(n, g, 1 / tau));
        dish.cells("A", 1).waitFor(300);
        double out = Math.pow(1 - g * tau / n, -n);
        assertEquals(out, dish.cells("B"), 1e-6 * out);
        double meanExit = 300 - dish.amount("X") / dish.cells("B"); // X counts the days cells have been B
        assertEquals(tau / (1 - g * tau / n), meanExit, 1e-5);
    }

    @Test
    void deathInAChainIsNegativeGrowth() {
        Dish dish = chain(4, 3, ", dies: 0.4 /d").cells("A", 1000).waitFor(100);
        assertEquals(1000 * Math.pow(1 + 0.4 * 3 / 4, -4), dish.cells("B"), 1e-5);
    }

    /** N' = lambda N (1 - N/K). */
    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 20})
    void crowdingOfExponentOneIsLogisticGrowth(double t) {
        Dish dish = Dish.of("model: m\nstates: {A: {divides: 0.8 /d, footprint: 2}}\n");
        dish.in(new Setting("planar", 2000)).cells("A", 50).waitFor(t);
        assertEquals(1000 / (1 + 19 * Math.exp(-0.8 * t)), dish.cells("A"), 1e-6);
    }

    @Test
    void anExponentSharpensCrowdingAndAFullDishOnlyStopsDivision() {
        Dish dish = Dish.of("model: m\ncrowding: {exponent: 2}\nstates: {A: {divides: 0.8 /d}}\n");
        dish.in(new Setting("planar", 1000)).cells("A", 500);
        double[] dydt = new double[dish.layout().size()];
        dish.kernel().evaluate(0, dish.y(), dydt);
        assertEquals(500 * 0.8 * 0.75, dydt[dish.layout().stateFrom(0)], 1e-9);
        dish.cells("A", 1500).kernel().evaluate(0, dish.y(), dydt);
        assertEquals(0, dydt[dish.layout().stateFrom(0)]);
    }

    /** U' = (gU - k) U, D' = k U + gD D. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 6})
    void twoPopulationsFollowTheirClosedForm(double t) {
        double gU = 0.9;
        double gD = 0.3;
        double k = 0.4;
        Dish dish = Dish.of("""
                model: m
                states: {U: {divides: 0.9 /d}, D: {divides: 0.5 /d, dies: 0.2 /d}}
                edges: {U -> D: {rate: 0.4 /d}}
                """);
        dish.cells("U", 100).cells("D", 10).waitFor(t);
        assertEquals(100 * Math.exp((gU - k) * t), dish.cells("U"), 1e-5);
        double d = 10 * Math.exp(gD * t) + 100 * k / (gU - k - gD) * (Math.exp((gU - k) * t) - Math.exp(gD * t));
        assertEquals(d, dish.cells("D"), 1e-5);
    }

    private static Dish branching(int commitAt) {
        return Dish.of("""
                model: m
                compounds:
                  FAVOUR: {targets: {T: {effect: activates, potency: 1 nM, hill: 2}}}
                pathways:
                  SIGNAL: {rises: 1 h, falls: 1 h, driven-by: [{target: T}]}
                states:
                  S: {phases: 6, commit-at: %d, dwell: 3 d}
                  A: {}
                  B: {}
                edges:
                  S -> A: {rate: 8/30 /d, leak: 1/30 /d, needs: {SIGNAL: {half: 0.1 %%}}}
                  S -> B: {rate: 9/30 /d, blocked-by: {SIGNAL: {half: 0.1 %%, by: 8/9}}}
                """.replace("8/30", Double.toString(8 / 30.0))
                .replace("9/30", Double.toString(9 / 30.0))
                .replace("1/30", Double.toString(1 / 30.0))
                .formatted(commitAt));
    }

    /** A signal that favours A nine to one on day 0 to 1, B nine to one afterwards; tau = 3 d, n = 6. */
    @ParameterizedTest
    @CsvSource({"2, 0.58", "4, 0.21", "6, 0.11"})
    void theLaterCellsCommitTheLessAnEarlySignalCounts(int commitAt, double rounded) {
        Dish dish = branching(commitAt).cells("S", 1).medium("FAVOUR", 1e9).settle();
        dish.waitFor(1).medium("FAVOUR", 0).settle().waitFor(59);
        double toA = dish.cells("A") / (dish.cells("A") + dish.cells("B"));
        assertEquals(0.1 + 0.8 * erlang(commitAt, 2, 1), toA, 1e-6);
        assertEquals(rounded, toA, 0.005);
    }

    @Test
    void committedCellsFinishWithoutTheSignal() {
        Dish dish = Dish.of("""
                model: m
                compounds: {X: {targets: {T: {effect: activates, potency: 1 nM}}}}
                pathways: {P: {rises: 1 h, falls: 1 h, driven-by: [{target: T}]}}
                states: {S: {phases: 4, commit-at: 2, dwell: 2 d}, A: {}}
                edges: {S -> A: {rate: 0.5 /d, needs: {P: 50 %}}}
                """);
        dish.cells("S", 1).medium("X", 1e12).settle().waitFor(1);
        double uncommitted = 1 - erlang(2, 2 * 8 / 9.0, 1); // P = 1, 1/(1 + 0.5^3) = 8/9 of the rate
        dish.medium("X", 0).settle().waitFor(50);
        assertEquals(uncommitted, dish.cells("S"), 1e-6);
        assertEquals(1 - uncommitted, dish.cells("A"), 1e-6);
    }

    @Test
    void withoutAnySignalCellsStandStillAndKeepTheirProgress() {
        Dish dish = Dish.of("""
                model: m
                pathways: {P: {rises: 1 h, falls: 1 h}}
                states: {S: {phases: 4}, A: {}}
                edges: {S -> A: {rate: 1 /d, needs: {P: 50 %}}}
                """);
        dish.y()[dish.layout().stateFrom(0) + 2] = 7;
        dish.waitFor(10);
        assertEquals(7, dish.y()[dish.layout().stateFrom(0) + 2]);
    }

    @Test
    void progressIsUndoneByRegression() {
        Dish dish = Dish.of("""
                model: m
                pathways: {P: {rises: 1 h, falls: 1 h}}
                states: {S: {phases: 2, regress: 0.5 /d}, A: {}}
                edges: {S -> A: {rate: 1 /d, needs: {P: 50 %}}}
                """);
        int second = dish.layout().stateFrom(0) + 1;
        dish.y()[second] = 7;
        dish.waitFor(2);
        assertEquals(7 * Math.exp(-1), dish.y()[second], 1e-9);
        assertEquals(7, dish.cells("S"), 1e-9);
    }

    @Test
    void aMaturingStateMovesThroughItsPhasesAndStays() {
        Dish dish = Dish.of("model: m\nstates: {S: {phases: 3, matures: 0.5 /d}}\n")
                .cells("S", 1)
                .waitFor(2);
        double k = 1.5;
        int from = dish.layout().stateFrom(0);
        assertEquals(Math.exp(-2 * k), dish.y()[from], 1e-9);
        assertEquals(2 * k * Math.exp(-2 * k), dish.y()[from + 1], 1e-9);
        assertEquals(erlang(2, k, 2), dish.y()[from + 2], 1e-9);
    }

    @Test
    void transitionsCoupledToDivisionFollowIt() {
        Dish dish = Dish.of("""
                model: m
                states: {A: {divides: 0.6 /d}, B: {}}
                edges: {A -> B: {rate: 0.1 /d, per-division: 0.5}}
                """);
        dish.cells("A", 1).waitFor(2);
        assertEquals(Math.exp(2 * (0.6 - 0.1 - 0.3)), dish.cells("A"), 1e-9);
    }

    @Test
    void toxicityIsAHillCurveWeighedByTheState() {
        Dish dish = Dish.of("""
                model: m
                compounds: {X: {molar-mass: 1 g/mol, toxicity: {TC50: 10 uM, hill: 3, max: 2 /d}}}
                states: {A: {dies: 0.1 /d}, B: {toxicity: 0.5}}
                """);
        dish.cells("A", 1).cells("B", 1).medium("X", 20).waitFor(0.5);
        assertEquals(Math.exp(-0.5 * (0.1 + 2 * 8 / 9.0)), dish.cells("A"), 1e-9);
        assertEquals(Math.exp(-0.5 * 8 / 9.0), dish.cells("B"), 1e-9);
    }

    /** Stress S halves in its time: cells left = exp(-mu integral S). */
    @Test
    void deathAfterDissociationFadesWithTheStressAndIsRescuedByItsPathway() {
        String model = """
                model: m
                handling: {stress: 6 h, clearance: 12 h}
                compounds: {Y: {targets: {ROCK: {effect: inhibits, potency: 1 nM}}}}
                pathways:
                  ROCK: {baseline: 100 %, rises: 1 h, falls: 1 h, held-by: [{target: ROCK, when: inhibited}]}
                states: {A: {anoikis: {rate: 3 /d, needs: {ROCK: {half: 0.1 %}}}}}
                """;
        Dish alone = Dish.of(model).cells("A", 1).settle();
        alone.y()[alone.layout().stress()] = 1;
        alone.waitFor(1);
        double k = 4 * Math.log(2);
        assertEquals(Math.exp(-3 / k * (1 - Math.exp(-k))), alone.cells("A"), 1e-7);
        assertEquals(1.0 / 16, alone.y()[alone.layout().stress()], 1e-9);
        Dish rescued = Dish.of(model).cells("A", 1).medium("Y", 1e12).settle();
        rescued.y()[rescued.layout().stress()] = 1;
        assertEquals(1, rescued.waitFor(1).cells("A"), 1e-6);
    }

    @Test
    void theDeadAreCountedForGoodAndClearedFromTheDish() {
        Dish dish = Dish.of("model: m\nhandling: {clearance: 24 h}\nstates: {A: {dies: 0.5 /d}}\n")
                .cells("A", 100);
        dish.waitFor(2);
        double k = Math.log(2);
        assertEquals(100 * (1 - Math.exp(-1)), dish.y()[dish.layout().deaths()], 1e-7);
        assertEquals(
                100 * 0.5 / (k - 0.5) * (Math.exp(-1) - Math.exp(-2 * k)),
                dish.y()[dish.layout().dead()],
                1e-7);
        assertTrue(dish.y()[dish.layout().births()] == 0);
    }
}
