package fatewise.analysis.uncertainty;

import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.Ensemble;
import fatewise.sim.EnsembleRun;
import fatewise.sim.RunInfo;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.Structure;
import fatewise.sim.TimeCourse;
import fatewise.sim.Watch;
import fatewise.sim.Workers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks of a run how sure it is.
 *
 * @param members how many
 * @param seed of their draws
 * @param workers who does the work
 */
public record UncertaintyAnalysis(int members, long seed, Workers workers) {
    /** As many as a preview has at most. */
    public static final int MOST = 256;
    /** As many as it has at least, however long they take. */
    public static final int LEAST = 32;
    /** Evaluations times components of all members of a preview: about a second of a cold start on two cores. */
    private static final double WORK = 2.2e7;

    /** Bands need no more exactness: their ends are known to a few percent at best. */
    public static final double RTOL = 1e-4;

    private static final List<Double> STEPS = List.of(1.0, 2.0, 3.0, 4.0, 6.0, 12.0, 24.0, 48.0, 96.0, 168.0);
    /** As many rows as a band on a screen needs. */
    private static final int ROWS = 100;

    public UncertaintyAnalysis {
        if (members < 2) {
            throw new IllegalArgumentException(members + " members");
        }
    }

    /** How many members give a first look at a run as long as this one; the same on every machine. */
    public static int preview(RunInfo single) {
        double work = (double) single.evaluations() * single.dimension();
        int members = MOST;
        while (members > LEAST && members * work > WORK) {
            members /= 2;
        }
        return members;
    }

    /**
     * Runs the ensemble and the other structures.
     *
     * @param protocol without errors
     * @param settings of the single run; its method and end count, and its tolerance if it is tighter than usual
     * @throws java.util.concurrent.CancellationException when the watch wants no more
     */
    public Uncertainty of(Protocol protocol, Settings settings, Watch watch) {
        Settings own = settings(protocol, settings);
        EnsembleRun run = Ensemble.of(protocol, own, new SobolDraws(seed)).run(members, workers, watch);
        List<StructureRun> structures = structures(protocol, own);
        List<Band> bands = Band.of(run, workers);
        return Uncertainty.of(seed, run, bands, shares(run), structures);
    }

    private static Settings settings(Protocol protocol, Settings settings) {
        double hours = 24 * Math.min(protocol.end(), settings.until());
        double every = STEPS.stream().filter(h -> hours / h <= ROWS).findFirst().orElse(hours / ROWS);
        double rtol = settings.rtol() < Settings.USUAL.rtol() ? settings.rtol() : Math.max(RTOL, settings.rtol());
        return settings.every(every).rtol(rtol);
    }

    private List<StructureRun> structures(Protocol protocol, Settings settings) {
        List<Structure> all = Structure.of(protocol);
        StructureRun[] runs = new StructureRun[all.size()];
        workers.run(runs.length, i -> runs[i] = run(all.get(i), settings), Watch.NONE);
        return List.of(runs);
    }

    private static StructureRun run(Structure structure, Settings settings) {
        TimeCourse course = Simulation.run(structure.protocol(), settings);
        boolean ended = course.failure().isEmpty();
        return new StructureRun(structure.words(), ended ? Optional.of(course.end()) : Optional.empty());
    }

    /** Of the cells and gates of every stage, and of what is alive at the end; each read-out of a stage once. */
    private List<Shares> shares(EnsembleRun run) {
        if (run.completed() < 2) {
            return List.of();
        }
        Map<String, double[]> wanted = new LinkedHashMap<>();
        int[] ends = run.stageEnds();
        for (int row : ends) {
            int stage = run.stage()[row];
            put(stage, "cells", count(run, "cells", row), wanted);
            for (int g = 0; g < run.gates().size(); g++) {
                if (run.gates().get(g).stage() == stage) {
                    put(stage, run.gates().get(g).readout(), run.gateValues(g), wanted);
                }
            }
            if (row == ends[ends.length - 1]) {
                put(stage, "viability", count(run, "viability", row), wanted);
            }
        }
        return shares(run, wanted);
    }

    private static double[] count(EnsembleRun run, String id, int row) {
        return run.values(run.column(Column.Kind.COUNT, id), row);
    }

    /** Only what varies. */
    private static void put(int stage, String readout, double[] values, Map<String, double[]> wanted) {
        if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().count() > 1) {
            wanted.putIfAbsent(stage + " " + readout, values);
        }
    }

    private List<Shares> shares(EnsembleRun run, Map<String, double[]> wanted) {
        Shares.Source source = new Shares.Source(run);
        List<String> keys = List.copyOf(wanted.keySet());
        Shares[] shares = new Shares[keys.size()];
        workers.run(
                shares.length,
                i -> {
                    String key = keys.get(i);
                    int blank = key.indexOf(' ');
                    int stage = Integer.parseInt(key.substring(0, blank));
                    String id = run.protocol().stages().get(stage).id();
                    shares[i] = source.of(key.substring(blank + 1), id, wanted.get(key));
                },
                Watch.NONE);
        return List.of(shares);
    }
}
