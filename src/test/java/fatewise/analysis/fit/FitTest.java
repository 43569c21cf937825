package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.EvidenceReader;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.evidence.ExperimentBook;
import fatewise.library.Library;
import fatewise.model.FitPlan;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.sim.Revalued;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole fit of the lineage to learn from, to figures that a run with other numbers has left. */
@Tag("slow")
class FitTest {
    private static final Map<String, Double> TRUTH = Map.of("stem->progenitor", 1.1, "progenitor->mature", 0.35);
    private static final FitPlan.Effort EFFORT = new FitPlan.Effort(4, 6, 3, 30, 2, 0);

    private final Library library = Library.bundled();
    private final Protocol protocol =
            library.protocol("three-states", List.of()).orThrow();

    private List<Parameter> free() {
        return protocol.model().parameters().stream()
                .filter(p -> TRUTH.containsKey(p.id()))
                .toList();
    }

    /** Fractions and counts at the ends of stages of a run with the true numbers, in two papers. */
    private EvidenceSet evidence() {
        TimeCourse course = Simulation.run(Revalued.of(protocol, TRUTH));
        StringBuilder table = new StringBuilder("id,protocol,time,stage,readout,value,sd,source\n");
        for (StagePoint point : course.stages()) {
            point.states().forEach((state, share) -> {
                if (share > 0.02 && share < 0.98) {
                    row(table, point, "state " + state, share, 0.02, "first");
                }
            });
            for (String marker : List.of("POU", "MID", "HORM")) {
                row(table, point, marker, point.markers().get(marker), 0.02, "second");
            }
            row(table, point, "cells", point.cells(), point.cells() / 20, "second");
        }
        Problems problems = new Problems();
        ExperimentBook book = new ExperimentBook(library);
        book.put(Experiment.of("three-states"), protocol);
        EvidenceSet set = EvidenceSet.of(
                new EvidenceReader(book, problems).read(Source.of("made.csv", table.toString())), book, problems);
        assertTrue(set.rows().size() >= 8, () -> set.rows() + problems.toString());
        return set;
    }

    private static void row(StringBuilder table, StagePoint at, String what, double value, double sd, String source) {
        table.append(String.format(
                Locale.ROOT,
                "%s-%s,three-states,end,%s,%s,%.10g,%.6g,%s%n",
                at.stage(),
                what.replace(' ', '-'),
                at.stage(),
                what,
                value,
                sd,
                source));
    }

    private FitProblem problem(Pool pool) {
        FitPlan plan = new FitPlan(
                "made",
                "Made",
                protocol.model(),
                List.of(),
                List.of(),
                free(),
                EFFORT,
                0,
                protocol.model().span());
        return FitProblem.of(plan, evidence(), Settings.USUAL, pool);
    }

    private static double[] everything(FitResult result) {
        return java.util.stream.DoubleStream.concat(
                        result.ends().stream().flatMapToDouble(o -> java.util.Arrays.stream(o.x())),
                        java.util.Arrays.stream(result.predictions()))
                .toArray();
    }

    @Test
    void findsTheNumbersBehindTheFiguresAndSaysSo() {
        try (Pool pool = new Pool(2)) {
            FitProblem problem = problem(pool);
            FitResult result = Fit.run(
                    problem.posterior(), EFFORT, Fit.Asked.CROSS_VALIDATION, Journal.inMemory(), FitWatch.NOBODY);
            double[] values = result.values();
            for (int i = 0; i < values.length; i++) {
                Parameter p = free().get(i);
                assertEquals(1, values[i] / TRUTH.get(p.id()), 0.1, p.id());
                assertTrue(result.spread(i) < 1.2, p.id() + " is left with " + result.spread(i));
                assertEquals(Profile.Verdict.IDENTIFIABLE, result.verdict(i), p.id());
                assertTrue(!result.rows(i, 3).isEmpty());
            }
            assertEquals(1, result.shareAtBest());
            assertEquals(
                    List.of("second", "first"),
                    result.folds().stream().map(CrossValidation.Fold::source).toList());
        }
    }

    @Test
    void slopesAreThoseOfTheDifferences() {
        try (Pool pool = new Pool(1)) {
            Posterior posterior = problem(pool).posterior();
            double[] x = {0.3, -0.2};
            double[][] wanted = Differences.slopes(at -> posterior.values(at).orElseThrow(), x, 0.02);
            double[][] slopes = posterior.at(x).orElseThrow().slopes();
            for (int r = 0; r < wanted.length; r++) {
                for (int i = 0; i < x.length; i++) {
                    assertEquals(wanted[r][i], slopes[r][i], 2e-3 * (1 + Math.abs(wanted[r][i])));
                }
            }
        }
    }

    @Test
    void threadsChangeNoBit() {
        try (Pool one = new Pool(1);
                Pool three = new Pool(3)) {
            double[] alone = everything(Fit.run(
                    problem(one).posterior(), EFFORT, Fit.Asked.CROSS_VALIDATION, Journal.inMemory(), FitWatch.NOBODY));
            double[] together = everything(Fit.run(
                    problem(three).posterior(),
                    EFFORT,
                    Fit.Asked.CROSS_VALIDATION,
                    Journal.inMemory(),
                    FitWatch.NOBODY));
            assertArrayEquals(alone, together);
        }
    }

    /** Stopped by an exception in the middle of the searches, as by Ctrl-C between two pieces. */
    @Test
    void goesOnWhereItWasStoppedAndFindsTheSame(@TempDir Path folder) throws IOException {
        try (Pool pool = new Pool(2)) {
            FitProblem problem = problem(pool);
            double[] whole = everything(Fit.run(
                    problem.posterior(), EFFORT, Fit.Asked.CROSS_VALIDATION, Journal.inMemory(), FitWatch.NOBODY));
            Path state = folder.resolve("state.json");
            FitWatch impatient = (what, done, of) -> {
                if (what.equals("searching") && done == 2) {
                    throw new IllegalStateException("stopped");
                }
            };
            try {
                Fit.run(
                        problem.posterior(),
                        EFFORT,
                        Fit.Asked.CROSS_VALIDATION,
                        Journal.at(state, problem.fingerprint()),
                        impatient);
                throw new AssertionError("not stopped");
            } catch (IllegalStateException e) {
                assertEquals("stopped", e.getMessage());
            }
            Journal again = Journal.at(state, problem(pool).fingerprint());
            assertEquals(6 + 2, again.size());
            double[] resumed = everything(
                    Fit.run(problem.posterior(), EFFORT, Fit.Asked.CROSS_VALIDATION, again, FitWatch.NOBODY));
            assertArrayEquals(whole, resumed);
            assertEquals(0, Journal.at(state, "another problem").size());
        }
    }
}
