package fatewise.analysis.uncertainty;

import fatewise.codegen.SharedCode;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.evidence.PointPredictor;
import fatewise.evidence.Prediction;
import fatewise.evidence.Predictor;
import fatewise.protocol.Protocol;
import fatewise.sim.Draws;
import fatewise.sim.Ensemble;
import fatewise.sim.Settings;
import fatewise.sim.Watch;
import fatewise.sim.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What many members say to every row of evidence. A member has the same numbers in every experiment, so that a fold
 * change is between two cultures of the same cells.
 *
 * @param settings of every run
 * @param members how many
 * @param seed of their draws
 * @param workers who does the work
 * @param watch told of every member
 */
public record BandPredictor(Settings settings, int members, long seed, Workers workers, Watch watch)
        implements Predictor {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** As runs that are drawn usually are. */
    public static BandPredictor usual(int members, long seed, Workers workers, Watch watch) {
        return new BandPredictor(Settings.USUAL.rtol(UncertaintyAnalysis.RTOL), members, seed, workers, watch);
    }

    /** The middle of the members and where 90 % of them lie (eq. U5); rows most members have no number for have none. */
    @Override
    public List<Prediction> predict(EvidenceSet set) {
        Map<Experiment, Ensemble> drawn = new LinkedHashMap<>();
        set.experiments().forEach(e -> drawn.put(e, Ensemble.of(set.protocol(e), settings, Draws.named(seed))));
        SharedCode code = new SharedCode();
        AtomicReferenceArray<List<Prediction>> said = new AtomicReferenceArray<>(members);
        workers.run(members, m -> said.set(m, member(m, set, drawn, code)), watch);
        List<Prediction> all = new ArrayList<>();
        for (int row = 0; row < set.rows().size(); row++) {
            List<Prediction> ofRow = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                ofRow.add(said.get(m).get(row));
            }
            all.add(summed(ofRow));
        }
        return all;
    }

    private List<Prediction> member(int m, EvidenceSet set, Map<Experiment, Ensemble> drawn, SharedCode code) {
        try {
            Map<Experiment, Protocol> protocols = new LinkedHashMap<>();
            drawn.forEach((experiment, ensemble) -> protocols.put(experiment, ensemble.protocol(m)));
            return new PointPredictor(settings, 1).with(code).predict(new EvidenceSet(set.rows(), protocols));
        } catch (IllegalArgumentException e) { // numbers that no protocol may have
            return Collections.nCopies(set.rows().size(), Prediction.none("a member cannot be run: " + e.getMessage()));
        }
    }

    private static Prediction summed(List<Prediction> all) {
        double[] known = all.stream()
                .filter(Prediction::isKnown)
                .mapToDouble(Prediction::median)
                .sorted()
                .toArray();
        if (2 * known.length <= all.size()) {
            return all.stream().filter(p -> !p.isKnown()).findFirst().orElseThrow();
        }
        return new Prediction(
                Interval.quantile(known, 0.5), Interval.quantile(known, LOW), Interval.quantile(known, HIGH), "");
    }
}
