package fatewise.analysis.fit;

import fatewise.codegen.SharedCode;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.evidence.Prediction;
import fatewise.protocol.Protocol;
import fatewise.sim.Revalued;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predictions of the model: one run of each experiment, only as far as anybody looks, experiments side by side. No bit
 * depends on the number of threads.
 */
final class ModelPredictor implements Predictor {
    /** Rows of a table nobody reads [h]. */
    private static final double SELDOM = 1e6;
    /** Step of a logarithm for slopes. */
    private static final double STEP = 0.01;

    private final List<String> ids;
    private final int size;
    private final Pool pool;
    private final SharedCode code = new SharedCode();
    private final List<Run> runs = new ArrayList<>();

    /**
     * One experiment.
     *
     * @param seen what is read off it
     * @param protocol as it stands
     * @param settings its own end among them
     * @param moved parameters that move anything seen, by index
     */
    private record Run(List<Sought.Number> seen, Protocol protocol, Settings settings, int[] moved) {}

    ModelPredictor(EvidenceSet set, Sought sought, List<Prior> priors, Settings settings, Pool pool) {
        ids = priors.stream().map(Prior::id).toList();
        size = sought.size();
        this.pool = pool;
        Settings seldom = settings.every(SELDOM);
        Map<Experiment, List<Sought.Number>> all = sought.byExperiment();
        List<Run> whole = new ArrayList<>();
        for (Experiment experiment : set.experiments()) {
            double until = set.until(experiment);
            Settings own = until > 0 ? seldom.until(until) : seldom;
            whole.add(new Run(all.get(experiment), set.protocol(experiment), own, new int[0]));
        }
        pool.each(whole, run -> new Run(run.seen, run.protocol, run.settings, moved(run, priors)))
                .forEach(runs::add);
    }

    /** Parameters whose change by a whole spread, up or down, moves anything that is seen of an experiment. */
    private int[] moved(Run run, List<Prior> priors) {
        double[] middle = priors.stream().mapToDouble(Prior::value).toArray();
        double[] plain = read(run, middle);
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < middle.length; i++) {
            double[] there = middle.clone();
            there[i] = priors.get(i).at(1);
            double[] up = read(run, there);
            if (plain == null || up == null || differ(plain, up)) {
                moved.add(i);
            }
        }
        return moved.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean differ(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-5 * (Math.abs(a[i]) + 1e-4)) {
                return true;
            }
        }
        return false;
    }

    /** What is seen of an experiment, in the order of {@code run.seen}; null when it cannot be computed. */
    private double[] read(Run run, double[] parameters) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            values.put(ids.get(i), parameters[i]);
        }
        TimeCourse course;
        try {
            course = Simulation.run(Revalued.of(run.protocol, values), run.settings, code);
        } catch (IllegalArgumentException e) {
            return null; // values that make no sense together
        }
        if (course.failure().isPresent()) {
            return null;
        }
        double[] read = new double[run.seen.size()];
        for (int k = 0; k < read.length; k++) {
            Prediction prediction = Prediction.of(run.seen.get(k).row(), course, Optional.empty());
            read[k] = prediction.median();
        }
        return read;
    }

    @Override
    public Optional<double[]> values(double[] parameters) {
        List<double[]> read = pool.each(runs, run -> read(run, parameters));
        double[] values = new double[size];
        for (int r = 0; r < runs.size(); r++) {
            if (read.get(r) == null) {
                return Optional.empty();
            }
            for (int k = 0; k < read.get(r).length; k++) {
                values[runs.get(r).seen.get(k).index()] = read.get(r)[k];
            }
        }
        return Optional.of(values);
    }

    @Override
    public Optional<Predictions> at(double[] parameters) {
        Optional<double[]> values = values(parameters);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<int[]> tasks = new ArrayList<>(); // run and parameter
        for (int r = 0; r < runs.size(); r++) {
            for (int i : runs.get(r).moved) {
                tasks.add(new int[] {r, i});
            }
        }
        double[][] slopes = new double[size][ids.size()];
        List<double[]> found = pool.each(tasks, t -> slope(runs.get(t[0]), t[1], parameters));
        for (int n = 0; n < tasks.size(); n++) {
            if (found.get(n) == null) {
                return Optional.empty();
            }
            Run run = runs.get(tasks.get(n)[0]);
            for (int k = 0; k < run.seen.size(); k++) {
                slopes[run.seen.get(k).index()][tasks.get(n)[1]] = found.get(n)[k];
            }
        }
        return Optional.of(new Predictions(values.get(), slopes));
    }

    /** Central differences by ln p; null when a run fails. */
    private double[] slope(Run run, int parameter, double[] parameters) {
        double[] up = parameters.clone();
        double[] down = parameters.clone();
        up[parameter] *= Math.exp(STEP);
        down[parameter] *= Math.exp(-STEP);
        double[] above = read(run, up);
        double[] below = above == null ? null : read(run, down);
        if (below == null) {
            return null;
        }
        for (int k = 0; k < above.length; k++) {
            above[k] = (above[k] - below[k]) / (2 * STEP);
        }
        return above;
    }
}
