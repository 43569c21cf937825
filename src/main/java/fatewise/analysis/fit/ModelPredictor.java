package fatewise.analysis.fit;

import fatewise.codegen.SharedCode;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.sim.SensitivityCode;
import fatewise.sim.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predictions of the model: one run of each experiment, only as far as anybody looks, experiments side by side. No bit
 * depends on the number of threads.
 */
final class ModelPredictor implements Predictor {
    private final int size;
    private final int parameters;
    private final Pool pool;
    private final List<ExperimentRun> runs;

    ModelPredictor(EvidenceSet set, Sought sought, List<Prior> priors, Settings settings, Pool pool) {
        size = sought.size();
        parameters = priors.size();
        this.pool = pool;
        SharedCode code = new SharedCode();
        SensitivityCode varied = new SensitivityCode();
        Map<Experiment, List<Sought.Place>> all = sought.byExperiment();
        runs = pool.each(set.experiments(), e -> {
            double until = set.until(e);
            Settings own = until > 0 ? settings.until(until) : settings;
            return new ExperimentRun(all.get(e), set.protocol(e), own, priors, code, varied.beside());
        });
    }

    @Override
    public Optional<double[]> values(double[] at) {
        List<double[]> read = pool.each(runs, run -> run.values(at));
        double[] values = new double[size];
        for (int r = 0; r < runs.size(); r++) {
            if (read.get(r) == null) {
                return Optional.empty();
            }
            runs.get(r).place(read.get(r), values);
        }
        return Optional.of(values);
    }

    @Override
    public Optional<Predictions> at(double[] at) {
        List<Dual[]> read = pool.each(runs, run -> run.slopes(at));
        double[] values = new double[size];
        double[][] slopes = new double[size][parameters];
        for (int r = 0; r < runs.size(); r++) {
            if (read.get(r) == null) {
                return Optional.empty();
            }
            runs.get(r).place(read.get(r), values, slopes);
        }
        return Optional.of(new Predictions(values, slopes));
    }

    /** How many parameters move what is seen of each experiment, for a person who wonders at the cost. */
    List<Integer> moved() {
        return new ArrayList<>(runs.stream().map(ExperimentRun::moved).toList());
    }
}
