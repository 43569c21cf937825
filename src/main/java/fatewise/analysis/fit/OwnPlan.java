package fatewise.analysis.fit;

import fatewise.evidence.EvidenceSet;
import fatewise.model.Distribution;
import fatewise.model.FitPlan;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.sim.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a protocol's own measurements can inform, for a person who has written no fit file. */
public final class OwnPlan {
    /** A number that moves no figure by so much of its deviation per spread of its prior is left alone. */
    private static final double INFORMED = 0.3;

    private static final FitPlan.Effort BRIEF = new FitPlan.Effort(1, 16, 2, 30, 4, 0);

    private OwnPlan() {}

    /**
     * A plan for rates of fate changes, half-effect activities, division and death; steepness, shares, pathways and
     * compounds stay as they are.
     *
     * @param id name of the results
     * @param protocol whose model is fitted
     * @param own its measurements
     * @return without free parameters when the measurements inform none
     */
    public static FitPlan of(String id, Protocol protocol, EvidenceSet own, Settings settings, Pool pool) {
        FitPlan all = plan(id, protocol, candidates(protocol.model().parameters()));
        FitProblem problem = FitProblem.of(all, own, settings, pool);
        int rows = problem.posterior().observations().size();
        double[] middle = new double[problem.posterior().variables()];
        return problem.posterior()
                .at(middle)
                .map(at -> plan(
                        id,
                        protocol,
                        IntStream.range(0, all.free().size())
                                .filter(i -> informed(at, rows, i))
                                .mapToObj(all.free()::get)
                                .toList()))
                .orElseGet(() -> plan(id, protocol, List.of()));
    }

    private static FitPlan plan(String id, Protocol protocol, List<Parameter> free) {
        return new FitPlan(
                id,
                protocol.title(),
                protocol.model(),
                List.of(),
                List.of(),
                free,
                BRIEF,
                0,
                protocol.model().span());
    }

    private static List<Parameter> candidates(List<Parameter> all) {
        Map<String, Integer> named = new HashMap<>();
        all.forEach(p -> named.merge(p.id(), 1, Integer::sum));
        return all.stream()
                .filter(p -> named.get(p.id()) == 1 && p.value() > 0 && p.distribution() != Distribution.FIXED)
                .filter(p -> p.id().contains("->") || p.id().matches(".*\\.(divides|dies)(\\..*)?"))
                .filter(p -> !p.id().endsWith(".hill") && !p.id().endsWith(".by"))
                .toList();
    }

    private static boolean informed(Residuals at, int rows, int parameter) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += at.slopes()[r][parameter] * at.slopes()[r][parameter];
        }
        return Math.sqrt(sum) > INFORMED;
    }
}
