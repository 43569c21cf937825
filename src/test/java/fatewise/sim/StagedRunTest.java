package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.library.Library;
import fatewise.model.Layout;
import fatewise.protocol.Protocol;
import fatewise.solver.Integrator;
import fatewise.solver.Schedule;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedRunTest {
    private static final double RTOL = 1e-11;

    private static Protocol protocol(String id) {
        return Library.bundled().protocol(id, List.of()).protocol().orElseThrow();
    }

    private static double[] integrated(StagedRun run) {
        Kernel kernel = Compiler.compile(run.model(), run.compounds());
        double[] atol = run.atol().clone();
        for (int i = 0; i < atol.length; i++) {
            atol[i] *= RTOL / 1e-6;
        }
        Integrator integrator = Integrator.of(Methods.named("dop853").orElseThrow(), new Tolerances(RTOL, atol));
        double[] y = run.y0().clone();
        double t = 0;
        for (StagedRun.Stretch stretch : run.stretches()) {
            kernel.enter(stretch.setting());
            var solution = integrator.solve(kernel, Schedule.between(t, stretch.end()), y, stretch.end());
            assertTrue(solution.outcome().completed(), solution.outcome().toString());
            double[] x = solution.trajectory().state(solution.trajectory().rowOfOutput(0));
            StagedRun.Linear jump = stretch.jump();
            y = jump.offset().clone();
            for (int k = 0; k < jump.value().length; k++) {
                y[jump.row()[k]] += jump.value()[k] * x[jump.column()[k]];
            }
            t = stretch.end();
        }
        return y;
    }

    /** Other stops, another accuracy, linear jumps: the same cells at the end. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"hogrebe-2021", "wang-2024"})
    void aProtocolUnrolledEndsAsTheProtocolDoes(String id) {
        Protocol protocol = protocol(id);
        StagedRun run = StagedRun.of(protocol);
        double[] y = integrated(run);
        Settings exact = Settings.USUAL.method("dop853").rtol(RTOL).atol(Settings.USUAL.atolCells() * RTOL / 1e-6);
        TimeCourse course = Simulation.run(protocol, exact);
        Layout layout = Compiler.compile(run.model(), run.compounds()).layout();
        assertEquals(
                protocol.end(), run.stretches().get(run.stretches().size() - 1).end());
        double all = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            all += y[i];
        }
        for (int s = 0; s < run.model().states().size(); s++) {
            double cells = 0;
            for (int i = layout.stateFrom(s); i < layout.stateTo(s); i++) {
                cells += y[i];
            }
            String state = run.model().states().get(s).id();
            double[] known = course.columns().stream()
                    .filter(c -> c.kind() == Column.Kind.STATE && c.id().equals(state))
                    .findFirst()
                    .orElseThrow()
                    .values();
            double last = known[known.length - 1];
            assertEquals(last, cells, 1e-6 * Math.abs(last) + 1e-9 * all, state);
        }
    }
}
