package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.model.CellState;
import fatewise.model.Model;
import fatewise.protocol.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final Protocol ISLET =
            Library.bundled().protocol("hogrebe-2021", List.of()).protocol().orElseThrow();

    private static Model model(String words) {
        return Structure.of(ISLET).stream()
                .filter(s -> s.words().equals(words))
                .findFirst()
                .orElseThrow()
                .protocol()
                .model();
    }

    @Test
    void phasesAreHalvedAndDoubledWithWhereCellsCommit() {
        for (CellState as : ISLET.model().states()) {
            CellState twice = model("twice as many phases").state(as.id()).orElseThrow();
            assertEquals(2 * as.phases(), twice.phases());
            assertEquals(2 * as.commitAt(), twice.commitAt());
            CellState half = model("half as many phases").state(as.id()).orElseThrow();
            assertEquals(Math.max(1, Math.round(as.phases() / 2.0)), half.phases());
            assertTrue(half.commitAt() >= 1 && half.commitAt() <= half.phases());
        }
    }

    @Test
    void withoutOffTargetFatesNobodyEntersOne() {
        Model model = model("no off-target fates");
        List<String> off = model.states().stream()
                .filter(s -> s.group().equals("off-target"))
                .map(CellState::id)
                .toList();
        assertTrue(!off.isEmpty());
        assertTrue(model.edges().stream().noneMatch(e -> off.contains(e.to()) && !off.contains(e.from())));
        assertTrue(model.edges().size() < ISLET.model().edges().size());
    }

    @Test
    void growthHasAnotherExponent() {
        assertEquals(
                1,
                model("growth slows evenly as cells fill the vessel")
                        .crowding()
                        .exponent()
                        .value());
        assertTrue(model("growth slows late").crowding().exponent().value()
                > ISLET.model().crowding().exponent().value());
    }

    @Test
    void aModelWithoutAChoiceHasNoOtherForm() {
        Protocol plain = Written.protocol(
                "model: m\nstates: {A: {dies: 0.1 /d}}\ncrowding: {planar: 1e6 cells/cm2, exponent: 1}\n",
                "start: {cells: {A: 1e6 cells}, " + Written.DISH + "}\nstages: [{id: S, lasts: 1 d}]\n");
        List<String> words = Structure.of(plain).stream().map(Structure::words).toList();
        assertEquals(List.of("twice as many phases", "growth slows late"), words);
    }
}
