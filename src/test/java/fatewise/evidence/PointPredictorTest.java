package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointPredictorTest {
    private static EvidenceSet set(String... lines) {
        Problems problems = new Problems();
        Source table = Source.of("arms.csv", String.join("\n", lines) + "\n");
        EvidenceSet set = EvidenceSet.read(List.of(table), new ExperimentBook(Library.bundled()), problems);
        assertTrue(problems.isEmpty(), problems::toString);
        return set;
    }

    private static final EvidenceSet ARMS = set(
            "protocol,changes,time,readout,compare,value",
            "chu-2016-endoderm,,S1+31h,SOX17+FOXA2+CXCR4+,value,0.5",
            "chu-2016-endoderm,,S1+4d,SOX17,value,0.5",
            "chu-2016-endoderm,omit CHIR99021,S1+4d,SOX17,fold,0.5",
            "chu-2016-endoderm,omit CHIR99021,S1+12h,T,direction,down",
            "chu-2016-endoderm,,S1+12h;S1+24h,state ME,value,0.5");

    @Test
    void aPredictionIsWhatTheRunShows() {
        List<Prediction> predictions = PointPredictor.usual().predict(ARMS);
        TimeCourse course = Simulation.run(
                Library.bundled().protocol("chu-2016-endoderm", List.of()).orThrow());
        StagePoint end = course.stages().get(0);
        assertEquals(end.markers().get("SOX17"), predictions.get(1).median(), 1e-5);
        double early = share(course, "ME", 0.5);
        double late = share(course, "ME", 1);
        assertEquals((early + late) / 2, predictions.get(4).median(), 1e-5);
    }

    private static double share(TimeCourse course, String state, double day) {
        for (int i = 0; i < course.time().length; i++) {
            if (Math.abs(course.time()[i] - day) < 1e-9) {
                return course.column(state).orElseThrow().values()[i]
                        / course.column("cells").orElseThrow().values()[i];
            }
        }
        throw new AssertionError("no row on day " + day);
    }

    @Test
    void aStainTheProtocolNeverAsksForIsSeenAllTheSame() {
        Prediction prediction = PointPredictor.usual().predict(ARMS).get(0);
        assertTrue(prediction.isKnown(), prediction.reason());
        assertTrue(prediction.median() > 0 && prediction.median() < 1);
    }

    @Test
    void noBitDependsOnTheNumberOfThreads() {
        assertEquals(
                new PointPredictor(Settings.USUAL, 1).predict(ARMS),
                new PointPredictor(Settings.USUAL, 4).predict(ARMS));
    }

    @Test
    void rowsOfOneExperimentShareOneRun() {
        assertEquals(2, new PointPredictor(Settings.USUAL, 2).runs(ARMS).size());
    }
}
