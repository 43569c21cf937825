package fatewise.analysis.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.ExperimentBook;
import fatewise.evidence.PointPredictor;
import fatewise.evidence.Prediction;
import fatewise.library.Library;
import fatewise.sim.LocalWorkers;
import fatewise.sim.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandPredictorTest {
    private static final EvidenceSet ARMS = set(
            "protocol,changes,time,readout,compare,value",
            "three-states,,A+3d,MID,value,0.5",
            "three-states,omit instructin,A+3d,MID,fold,0.5",
            "three-states,,B+30d,HORM,value,0.5");

    private static EvidenceSet set(String... lines) {
        Problems problems = new Problems();
        Source table = Source.of("arms.csv", String.join("\n", lines) + "\n");
        EvidenceSet set = EvidenceSet.read(List.of(table), new ExperimentBook(Library.bundled()), problems);
        assertEquals(0, problems.errors(), problems::toString);
        return set;
    }

    private static List<Prediction> predict(int threads) {
        return BandPredictor.usual(24, 5, LocalWorkers.of(threads), Watch.NONE).predict(ARMS);
    }

    @Test
    void everyRowHasABandAroundItsMiddle() {
        List<Prediction> predictions = predict(2);
        List<Prediction> points = PointPredictor.usual().predict(ARMS);
        for (int i = 0; i < 2; i++) {
            Prediction p = predictions.get(i);
            assertTrue(p.low() < p.median() && p.median() < p.high(), p.toString());
            assertTrue(p.low() < points.get(i).median() && points.get(i).median() < p.high(), p + " " + points.get(i));
        }
    }

    @Test
    void threadsChangeNothing() {
        assertEquals(predict(1), predict(3));
    }

    @Test
    void aRowNobodyHasANumberForHasAReason() {
        Prediction late = predict(1).get(2);
        assertFalse(late.isKnown());
        assertFalse(late.reason().isEmpty());
    }
}
