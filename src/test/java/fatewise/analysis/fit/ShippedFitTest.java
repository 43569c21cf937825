package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fatewise.diagnostics.Problems;
import fatewise.evidence.CrossTable;
import fatewise.evidence.EvidenceSet;
import fatewise.library.Library;
import fatewise.model.FitPlan;
import fatewise.model.Parameter;
import fatewise.sim.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values that bundled models have taken up are those their fits lead to, without running a fit. */
@Tag("slow")
class ShippedFitTest {
    static List<String> fits() {
        return Library.bundled().fits();
    }

    private static FitPlan plan(Library library, String fit) {
        Problems problems = new Problems();
        Optional<FitPlan> plan = library.fit(fit, problems);
        assertTrue(plan.isPresent(), problems.toString());
        return plan.get();
    }

    private static double[] values(FitPlan plan) {
        return plan.free().stream().mapToDouble(Parameter::value).toArray();
    }

    @ParameterizedTest
    @MethodSource("fits")
    void shippedValuesAreAFixedPointOfTheirFit(String fit) {
        double[] shipped = values(plan(Library.bundled(), fit));
        Library before = Library.bundled().unfitted();
        FitPlan plan = plan(before, fit);
        assumeTrue(!java.util.Arrays.equals(shipped, values(plan)), fit + " has not been taken up");
        try (Pool pool = new Pool(Runtime.getRuntime().availableProcessors())) {
            Posterior posterior = FitProblem.of(plan, EvidenceSet.of(before, new Problems()), Settings.USUAL, pool)
                    .posterior();
            FixedPoint point = FixedPoint.of(posterior, shipped).orElseThrow();
            assertEquals(
                    List.of(),
                    point.moving().stream().map(i -> plan.free().get(i).id()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void aShippedCrossValidationIsOfTheRowsAndModelsThatAreHere(String fit) {
        Library library = Library.bundled();
        Optional<CrossTable> table = library.besideFit(fit, fit + ".cross.csv").flatMap(CrossTable::read);
        assumeTrue(table.isPresent(), fit + " has not been cross-validated");
        List<String> free =
                plan(library, fit).free().stream().map(Parameter::id).toList();
        assertTrue(table.get().isFresh(EvidenceSet.of(library, new Problems()), free), fit);
    }
}
