package fatewise.evidence;

import fatewise.codegen.SharedCode;
import fatewise.protocol.Protocol;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One run of each experiment, on all cores. */
public final class PointPredictor implements Predictor {
    /** Rows of a table nobody reads, so as few as can be [h]. */
    private static final double SELDOM = 1e6;

    private final Settings settings;
    private final int threads;
    private final SharedCode code;

    /** {@code threads}: how many at once; no bit of a prediction depends on it. */
    public PointPredictor(Settings settings, int threads) {
        this(settings.every(SELDOM), Math.max(1, threads), new SharedCode());
    }

    private PointPredictor(Settings settings, int threads, SharedCode code) {
        this.settings = settings;
        this.threads = threads;
        this.code = code;
    }

    /** The same with code that others use, too. */
    public PointPredictor with(SharedCode shared) {
        return new PointPredictor(settings, threads, shared);
    }

    /** As runs usually are, on all cores. */
    public static PointPredictor usual() {
        return new PointPredictor(Settings.USUAL, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public List<Prediction> predict(EvidenceSet set) {
        Map<Experiment, TimeCourse> runs = runs(set);
        return set.rows().stream()
                .map(row -> Prediction.of(
                        row, runs.get(row.at().experiment()), row.reference().map(r -> runs.get(r.experiment()))))
                .toList();
    }

    /** The run of each experiment, as far as rows look. */
    public Map<Experiment, TimeCourse> runs(EvidenceSet set) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Map<Experiment, Future<TimeCourse>> started = new LinkedHashMap<>();
            for (Experiment experiment : set.experiments()) {
                Protocol protocol = set.protocol(experiment);
                double until = set.until(experiment);
                Settings own = until > 0 ? settings.until(until) : settings;
                started.put(experiment, workers.submit(() -> Simulation.run(protocol, own, code)));
            }
            Map<Experiment, TimeCourse> runs = new LinkedHashMap<>();
            for (Map.Entry<Experiment, Future<TimeCourse>> run : started.entrySet()) {
                runs.put(run.getKey(), done(run.getValue()));
            }
            return runs;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were under way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run failed", e.getCause());
        }
    }
}
