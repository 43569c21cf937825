package fatewise.analysis.uncertainty;

import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.EnsembleRun;
import fatewise.sim.MemberFailure;
import java.util.List;
import java.util.Optional;

/**
 * How sure a run is.
 *
 * @param seed of the draws
 * @param members asked for
 * @param completed reached the end
 * @param numbers that were drawn
 * @param failures of members, if any
 * @param time of each row of the bands [d]
 * @param stage index of the stage of each row
 * @param bands of every column
 * @param stages the end of each
 * @param shares of the variance of headline read-outs
 * @param structures other forms of the model
 */
public record Uncertainty(
        long seed,
        int members,
        int completed,
        int numbers,
        List<MemberFailure> failures,
        double[] time,
        int[] stage,
        List<Band> bands,
        List<StageBand> stages,
        List<Shares> shares,
        List<StructureRun> structures) {
    public Uncertainty {
        failures = List.copyOf(failures);
        bands = List.copyOf(bands);
        stages = List.copyOf(stages);
        shares = List.copyOf(shares);
        structures = List.copyOf(structures);
    }

    /** The band of a column. */
    public Optional<Band> band(Column.Kind kind, String id) {
        return bands.stream()
                .filter(b -> b.column().kind() == kind && b.column().id().equals(id))
                .findFirst();
    }

    /** The stage of this id. */
    public Optional<StageBand> stage(String id) {
        return stages.stream().filter(s -> s.stage().equals(id)).findFirst();
    }

    /** What one ensemble says, without other structures. */
    static Uncertainty of(long seed, EnsembleRun run, List<Band> bands, List<Shares> shares, List<StructureRun> other) {
        Protocol protocol = run.protocol();
        return new Uncertainty(
                seed,
                run.members(),
                run.completed(),
                run.uncertain().size(),
                run.failures(),
                run.time(),
                run.stage(),
                bands,
                new StageBands(protocol, run, bands).all(),
                shares,
                other);
    }
}
