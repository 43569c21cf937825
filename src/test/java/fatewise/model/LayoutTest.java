package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Model MODEL = ModelText.model("""
            model: m
            compounds:
              X: {targets: {T: {effect: inactivates, KI: 1 uM, kinact: 1 /h}}}
              Y: {targets: {T: {effect: inactivates, KI: 2 uM, kinact: 1 /h}, U: {effect: transduces, KI: 2 uM, kinact: 1 /h}}}
              Z: {targets: {T: {effect: inhibits, potency: 1 uM}, DEAF: {effect: inactivates, KI: 2 uM, kinact: 1 /h}}}
            pathways:
              P: {rises: 1 h, falls: 1 h, driven-by: [{target: T, when: inhibited}]}
              Q: {rises: 1 h, falls: 1 h, driven-by: [{target: U}], adapts: {strength: 1, time: 1 d}}
            states:
              A: {phases: 5, commit-at: 2, dwell: 3 d}
              B: {phases: 3}
              C: {}
            edges: {A -> B: {rate: 1 /d}, A -> C: {rate: 1 /d}, B -> C: {rate: 1 /d}}
            """);
    private static final Layout LAYOUT = new Layout(MODEL, MODEL.compounds());

    private static List<Integer> everyNamedIndex(Layout layout) {
        List<Integer> named = new ArrayList<>(List.of(layout.volume(), layout.stress()));
        layout.compounds().forEach(c -> named.add(layout.amount(c)));
        IntStream.range(0, layout.latches().size()).forEach(i -> named.add(layout.latch(i)));
        IntStream.range(0, layout.model().pathways().size()).forEach(i -> {
            named.add(layout.pathway(i));
            named.add(layout.adaptation(i));
        });
        for (int s = 0; s < layout.model().states().size(); s++) {
            IntStream.range(layout.stateFrom(s), layout.stateTo(s)).forEach(named::add);
        }
        named.addAll(List.of(layout.dead(), layout.births(), layout.deaths(), layout.removed(), layout.lost()));
        return named;
    }

    @Test
    void everyIndexIsNamedOnce() {
        for (Layout layout : List.of(LAYOUT, new Layout(MODEL, List.of()))) {
            List<Integer> named = everyNamedIndex(layout);
            assertEquals(layout.size(), named.size());
            assertEquals(IntStream.range(0, layout.size()).boxed().toList(), List.copyOf(new TreeSet<>(named)));
        }
    }

    @Test
    void compoundsThatBindOneTargetForGoodShareALatch() {
        assertEquals(
                List.of(
                        new Layout.Latch("T", TargetEffect.Effect.INACTIVATES),
                        new Layout.Latch("U", TargetEffect.Effect.TRANSDUCES)),
                LAYOUT.latches());
    }

    @Test
    void aCommittedChainHasPhasesOfItsOwnForEachFate() {
        assertEquals(2 + 2 * 3, LAYOUT.stateTo(0) - LAYOUT.stateFrom(0));
        assertEquals(LAYOUT.stateFrom(0) + 2, LAYOUT.committed(0, 0));
        assertEquals(LAYOUT.stateFrom(0) + 5, LAYOUT.committed(0, 1));
        int last = LAYOUT.stateTo(0) - 1;
        assertEquals(List.of(0, 4, 1), List.of(LAYOUT.stateOf(last), LAYOUT.phaseOf(last), LAYOUT.exitOf(last)));
        assertEquals(-1, LAYOUT.exitOf(LAYOUT.stateFrom(0) + 1));
    }

    @Test
    void stateAndPhaseOfAnIndexAreWhereItCameFrom() {
        TreeSet<String> seen = new TreeSet<>();
        for (int i = LAYOUT.cellsFrom(); i < LAYOUT.cellsTo(); i++) {
            int s = LAYOUT.stateOf(i);
            assertTrue(LAYOUT.stateFrom(s) <= i && i < LAYOUT.stateTo(s));
            seen.add(s + "/" + LAYOUT.phaseOf(i) + "/" + LAYOUT.exitOf(i));
        }
        assertEquals(LAYOUT.cellsTo() - LAYOUT.cellsFrom(), seen.size());
    }

    @Test
    void progressRunsFromZeroToOneAndStaysZeroInASinglePhase() {
        assertEquals(0, LAYOUT.progress(LAYOUT.stateFrom(0)));
        assertEquals(1, LAYOUT.progress(LAYOUT.stateTo(0) - 1));
        assertEquals(0.5, LAYOUT.progress(LAYOUT.stateFrom(1) + 1));
        assertEquals(0, LAYOUT.progress(LAYOUT.stateFrom(2)));
    }

    @Test
    void aCompoundThatIsNotThereHasNoIndex() {
        assertEquals(-1, new Layout(MODEL, List.of()).amount(MODEL.compounds().get(0)));
    }
}
