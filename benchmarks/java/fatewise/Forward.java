package fatewise;

import fatewise.solver.Jump;
import fatewise.solver.Method;
import fatewise.solver.SensitivityIntegrator;
import fatewise.solver.SensitivitySolution;
import fatewise.solver.Tolerances;
import fatewise.solver.Variational;
import fatewise.solver.VariedJump;
import fatewise.solver.VariedMoment;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forward sensitivities of a problem by our own solver. */
final class Forward {
    private final Problem problem;
    private final Method method;
    private final int count;
    private final Variational equations;
    private final List<VariedMoment> moments = new ArrayList<>();

    private Forward(Problem problem, Method method, String... names) {
        this.problem = problem;
        this.method = method;
        count = names.length;
        equations = problem.equations().orElseThrow().variationalByLogarithms(names);
        for (int i = 0; i < problem.jumps().size(); i++) {
            moments.add(new VariedMoment(
                    problem.outputs()[i], varied(problem.jumps().get(i))));
        }
    }

    /** In the order of CVODES: at each output y, then its derivative by the logarithm of each of these parameters. */
    static PeerRunner.Timed of(Problem problem, String method, List<String> names) {
        Method named = Methods.named(method).orElseThrow();
        return new Forward(problem, named, names.toArray(String[]::new))::run;
    }

    private double[] run(double rtol) {
        int n = problem.y0().length;
        double[] outputs = problem.outputs();
        double[] atol = Arrays.stream(problem.scale()).map(s -> s * rtol).toArray();
        SensitivitySolution solution = SensitivityIntegrator.of(method, new Tolerances(rtol, atol))
                .solve(equations, 0, outputs[outputs.length - 1], moments, problem.y0(), new double[n][count], outputs);
        if (!solution.outcome().completed()) {
            return null;
        }
        double[] all = new double[outputs.length * n * (1 + count)];
        int at = 0;
        for (int k = 0; k < outputs.length; k++) {
            int row = solution.rowOfOutput(k);
            System.arraycopy(solution.state(row), 0, all, at, n);
            at += n;
            for (int d = 0; d < count; d++) {
                System.arraycopy(solution.slopes(row, d), 0, all, at, n);
                at += n;
            }
        }
        return all;
    }

    /** No jump of a problem depends on a parameter. */
    private static VariedJump varied(Affine affine) {
        Jump jump = affine.jump();
        Jump tangent =
                new Affine(affine.row(), affine.column(), affine.value(), new double[affine.offset().length]).jump();
        return new VariedJump() {
            @Override
            public void apply(double t, double[] y) {
                jump.apply(t, y);
            }

            @Override
            public void along(int direction, double t, double[] y, double[] v, double[] of) {
                System.arraycopy(v, 0, of, 0, of.length);
                tangent.apply(t, of);
            }
        };
    }
}
