package fatewise;

import fatewise.codegen.CSource;
import fatewise.codegen.Compiler;
import fatewise.codegen.Equations;
import fatewise.codegen.Kernel;
import fatewise.library.Library;
import fatewise.sim.StagedRun;
import fatewise.solver.Rhs;
import fatewise.solver.SegmentListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A bundled protocol as a bare initial value problem: outputs are its stops, before what is done there. */
final class ProtocolProblem implements Source {
    private final StagedRun run;

    private ProtocolProblem(StagedRun run) {
        this.run = run;
    }

    static Problem of(String id) {
        StagedRun run = StagedRun.of(
                Library.bundled().protocol(id, List.of()).protocol().orElseThrow());
        double[] outputs =
                run.stretches().stream().mapToDouble(StagedRun.Stretch::end).toArray();
        List<Affine> jumps = new ArrayList<>();
        for (StagedRun.Stretch s : run.stretches().subList(0, outputs.length - 1)) {
            jumps.add(new Affine(
                    s.jump().row(),
                    s.jump().column(),
                    s.jump().value(),
                    s.jump().offset()));
        }
        double[] scale = Arrays.stream(run.atol()).map(a -> a / 1e-6).toArray();
        return new Problem(id, new ProtocolProblem(run), run.y0(), outputs, jumps, scale);
    }

    @Override
    public Rhs rhs() {
        return Compiler.compile(run.model(), run.compounds());
    }

    @Override
    public SegmentListener listener(Rhs rhs) {
        return (segment, from, to) ->
                ((Kernel) rhs).enter(run.stretches().get(segment).setting());
    }

    @Override
    public CSource single(String name) {
        return CSource.of(name, run.model(), run.compounds());
    }

    @Override
    public double[][] given(CSource source, int segments) {
        return run.stretches().stream().map(s -> source.given(s.setting())).toArray(double[][]::new);
    }

    @Override
    public Optional<Equations> equations() {
        return Optional.empty();
    }
}
