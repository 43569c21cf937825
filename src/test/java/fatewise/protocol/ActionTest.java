package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Span;
import fatewise.model.Evidence;
import fatewise.model.Layout;
import fatewise.units.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {
    private static final Span HERE = Span.none("test");
    private static final Bench BENCH = new Bench();
    private static final Vessel DISH = new Vessel("dish", Culture.PLANAR, 1, 10, 2, HERE);
    private static final Vessel FLASK = new Vessel("flask", Culture.SUSPENSION, 2, 0, 10, HERE);
    private static final Recipe FRESH = Recipe.of(Optional.empty(), List.of(dose("CHIR", "3 uM")));
    private static final AtHand AT_HAND = new AtHand(FRESH, DISH);
    private static final Layout LAYOUT =
            new Layout(BENCH.model(), List.of(BENCH.compound("CHIR"), BENCH.compound("FGF7")));
    private static final int CHIR = LAYOUT.amount(0);
    private static final int FGF7 = LAYOUT.amount(1);

    private static Dose dose(String name, String quantity) {
        Quantity q = Quantity.parse(quantity);
        return new Dose(
                BENCH.compound(name), BENCH.compound(name).concentration(q).orElseThrow(), q, Evidence.NONE, HERE);
    }

    private static CellAmount amount(String text) {
        return new CellAmount(Quantity.parse(text), Evidence.NONE, HERE);
    }

    private static double[] dish() {
        double[] y = BENCH.dish(LAYOUT, 1.5);
        y[CHIR] = 1.5;
        y[FGF7] = 6;
        return y;
    }

    static List<Action> actions() {
        return List.of(
                new Sample(0.05, Sample.When.BEFORE),
                new Sample(1, Sample.When.AFTER),
                new MediumChange(1, 0.03, 0),
                new MediumChange(0.5, 0.03, 2),
                new Wash(3, 0.05),
                new Dosing(List.of(dose("CHIR", "1 uM")), 0.02),
                new Passage(Seeding.share(1.0 / 6), Manner.CLUMPS, Optional.empty()),
                new Passage(Seeding.of(amount("500 cells/cm2")), Manner.SINGLE_CELLS, Optional.of(DISH)),
                new Aggregate("aggregate", Seeding.of(amount("1000 cells/mL")), 100, Optional.of(FLASK)),
                new Aggregate("re-aggregate", Seeding.ALL, 0, Optional.of(FLASK)),
                new Sort(BENCH.model().gate("SOX17+").orElseThrow(), 0.8, 0.02),
                new Pick(BENCH.model().gate("OCT4+SOX17-").orElseThrow(), 0.3, 0.01));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyCellIsAliveRemovedOrLost(Action action) {
        double[] y = dish();
        double before = Bench.cells(y, LAYOUT);
        action.apply(y, LAYOUT, AT_HAND, new Bench.Culture(0.7));
        double after = Bench.cells(y, LAYOUT) + y[LAYOUT.removed()] + y[LAYOUT.lost()];
        assertEquals(before, after, 1e-6 * before);
        assertTrue(Arrays.stream(y).allMatch(v -> v >= 0), () -> Arrays.toString(y));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void nothingButAmountsCellsAndBooksIsTouched(Action action) {
        double[] y = dish();
        double[] before = y.clone();
        action.apply(y, LAYOUT, AT_HAND, new Bench.Culture(0.7));
        assertArrayEquals(
                Arrays.copyOfRange(before, LAYOUT.latch(0), LAYOUT.stress()),
                Arrays.copyOfRange(y, LAYOUT.latch(0), LAYOUT.stress()));
        assertEquals(before[LAYOUT.births()], y[LAYOUT.births()]);
        assertEquals(before[LAYOUT.deaths()], y[LAYOUT.deaths()]);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionSaysWhatIsDone(Action action) {
        assertTrue(action.describe().length() > 8, action.describe());
        assertTrue(Actions.KEYS.contains(action.key()), action.key());
    }

    @Test
    void everyKindOfActionHasItsKeyInTheList() {
        Set<String> keys = actions().stream().map(Action::key).collect(Collectors.toSet());
        assertEquals(keys, Set.copyOf(Actions.KEYS));
        assertEquals(Action.class.getPermittedSubclasses().length + 1, Actions.KEYS.size());
    }

    @Test
    void aFullChangeLeavesTheCarryOverAndFillsUp() {
        double[] y = dish();
        new MediumChange(1, 0.03, 0).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(2, y[LAYOUT.volume()], 1e-12);
        assertEquals(0.03 * 1.5 + (2 - 0.03 * 1.5) * 3, y[CHIR], 1e-12);
        assertEquals(0.03 * 6, y[FGF7], 1e-12);
        assertEquals(0.03 * 500, y[LAYOUT.dead()], 1e-12);
    }

    @Test
    void periodicChangesSettleAtTheClosedForm() {
        double decay = Math.exp(-0.7);
        double[] y = BENCH.dish(LAYOUT, 2);
        for (int i = 0; i < 200; i++) {
            y[CHIR] *= decay;
            new MediumChange(0.5, 0.03, 0).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        }
        assertEquals(3 * 0.5 / (1 - 0.5 * decay), y[CHIR] / 2, 1e-12);
    }

    @Test
    void halfAChangeKeepsHalfOfWhatWasThere() {
        double[] y = dish();
        new MediumChange(0.5, 0.03, 0).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(3, y[FGF7], 1e-12);
        assertEquals(0.75 + (2 - 0.75) * 3, y[CHIR], 1e-12);
    }

    @Test
    void aChangeToTheSameMediumDoesNothing() {
        double[] y = BENCH.dish(LAYOUT, 2);
        y[CHIR] = 6;
        new MediumChange(0.7, 0.03, 0).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(6, y[CHIR], 1e-12);
        assertEquals(2, y[LAYOUT.volume()], 0.0);
    }

    @Test
    void eachWashLeavesTheCarryOver() {
        double[] y = dish();
        new Wash(2, 0.05).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(6 * 0.05 * 0.05, y[FGF7], 1e-12);
        assertEquals(2, y[LAYOUT.volume()], 1e-12);
    }

    @Test
    void aDoseRaisesTheConcentrationByWhatItSays() {
        double[] y = dish();
        new Dosing(List.of(dose("CHIR", "1 uM")), 0).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(1 + 1, y[CHIR] / y[LAYOUT.volume()], 1e-12);
        new Dosing(List.of(dose("FGF7", "19 ng/mL")), 0.5).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(2, y[LAYOUT.volume()], 1e-12);
        assertEquals(6 + 0.001 * 2, y[FGF7], 1e-12);
    }

    @Test
    void aDoseInTwoEntriesIsTheSameDose() {
        double[] whole = dish();
        double[] split = dish();
        new Dosing(List.of(dose("CHIR", "1 uM")), 0.02).apply(whole, LAYOUT, AT_HAND, new Bench.Culture(1));
        new Dosing(List.of(dose("CHIR", "0.5 uM"), dose("CT99021", "0.5 uM")), 0.02)
                .apply(split, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertArrayEquals(whole, split);
    }

    @Test
    void aSplitOfOneToSixKeepsASixthOfWhatSurvives() {
        double[] y = dish();
        new Passage(Seeding.share(1.0 / 6), Manner.CLUMPS, Optional.empty())
                .apply(y, LAYOUT, AT_HAND, new Bench.Culture(0.6));
        assertEquals(8e4 / 6 * 0.6, y[LAYOUT.stateFrom(0)], 1e-6);
        assertEquals(1e4 / 6 * 0.3, y[LAYOUT.stateFrom(1)], 1e-6);
        assertEquals(11e4 * 5 / 6, y[LAYOUT.removed()], 1e-6);
        assertEquals(6, y[CHIR], 1e-12);
        assertEquals(0, y[FGF7], 1e-12);
        assertEquals(y[LAYOUT.lost()], y[LAYOUT.dead()], 1e-12);
        assertEquals(0, y[LAYOUT.stress()], 0.0);
    }

    @Test
    void singleCellsAreStressedAndSeededByArea() {
        double[] y = dish();
        new Passage(Seeding.of(amount("500 cells/cm2")), Manner.SINGLE_CELLS, Optional.of(DISH))
                .apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(11e4 - 5000, y[LAYOUT.removed()], 1e-6);
        assertEquals(1, y[LAYOUT.stress()], 0.0);
    }

    @Test
    void seedingMoreThanThereIsTakesAllAndSaysSo() {
        double[] y = dish();
        Bench.Culture culture = new Bench.Culture(1);
        new Passage(Seeding.of(amount("1e6 cells/cm2")), Manner.SINGLE_CELLS, Optional.empty())
                .apply(y, LAYOUT, AT_HAND, culture);
        assertEquals(0, y[LAYOUT.removed()], 0.0);
        assertTrue(
                culture.told.get(0).startsWith("only 1.1e5 cells were there to seed 1e6 cells/cm2"),
                culture.told.get(0));
    }

    @Test
    void clustersMoveToTheNewVessel() {
        double[] y = dish();
        Bench.Culture culture = new Bench.Culture(1);
        new Aggregate("aggregate", Seeding.of(amount("1000 cells/mL")), 100, Optional.of(FLASK))
                .apply(y, LAYOUT, AT_HAND, culture);
        assertEquals(20, y[LAYOUT.volume()], 0.0);
        assertEquals(60, y[CHIR], 1e-12);
        assertEquals(11e4 - 2e4, y[LAYOUT.removed()], 1e-6);
        assertTrue(culture.told.contains("clusters of 100.0"), culture.told.toString());
        assertTrue(culture.told.contains("moved to 2 x flask (10 mL each)"), culture.told.toString());
    }

    @Test
    void sortedCellsHaveThePurityAskedFor() {
        double[] y = dish();
        new Sort(BENCH.model().gate("SOX17").orElseThrow(), 0.8, 0.02).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        double positive = 0.8 * 0.9 * 1e4;
        assertEquals(positive / 0.98, Bench.cells(y, LAYOUT) + y[LAYOUT.lost()], 1e-6);
    }

    @Test
    void pickingFromNothingPicksNothing() {
        double[] y = new double[LAYOUT.size()];
        y[LAYOUT.volume()] = 1;
        new Pick(BENCH.model().gate("OCT4").orElseThrow(), 0.5, 0.1).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(0, Bench.cells(y, LAYOUT), 0.0);
    }

    @Test
    void aSampleLeavesConcentrationsAsTheyAre() {
        double[] y = dish();
        new Sample(0.2, Sample.When.BEFORE).apply(y, LAYOUT, AT_HAND, new Bench.Culture(1));
        assertEquals(1, y[CHIR] / y[LAYOUT.volume()], 1e-12);
        assertEquals(1.2, y[LAYOUT.volume()], 1e-12);
        assertEquals(0.8 * 11e4, Bench.cells(y, LAYOUT), 1e-6);
        assertEquals(0.2 * 11e4, y[LAYOUT.removed()], 1e-6);
    }
}
