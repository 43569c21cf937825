package fatewise;

import fatewise.solver.Integrator;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.Arrays;

/**
 * A problem to measure methods on.
 *
 * @param name as on the command line
 * @param rhs f
 * @param schedule start, end and stops
 * @param y0 state at the start
 * @param outputs times to compare at
 * @param scale sizes below which a component does not matter; atol is rtol times this
 */
record Problem(String name, Rhs rhs, Schedule schedule, double[] y0, double[] outputs, double[] scale) {
    /** By name: S, S-stiff, robertson, hires or pollution. */
    static Problem named(String name) {
        return switch (name) {
            case "S" -> staged(name, new StagedCulture());
            case "S-stiff" -> staged(name, new StagedCulture(20));
            case "robertson" -> Classics.robertson();
            case "hires" -> Classics.hires();
            case "pollution" -> Classics.pollution();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Problem staged(String name, StagedCulture rhs) {
        double[] scale = new double[StagedCulture.DIMENSION];
        Arrays.fill(scale, StagedCulture.SCALE);
        return new Problem(name, rhs, StagedCulture.schedule(), StagedCulture.start(), StagedCulture.days(), scale);
    }

    /** The method that gives the reference: the explicit one of order 8 where it gets to the end. */
    String judge() {
        return schedule.segments() > 1 ? "dop853" : "rodas5p";
    }

    /** Whether a method gets to the end at all: explicit ones do not on the stiff classics. */
    boolean suits(String method) {
        return schedule.segments() > 1 || Methods.named(method).orElseThrow().implicit();
    }

    Solution solve(String method, double rtol) {
        double[] atol = scale.clone();
        for (int i = 0; i < atol.length; i++) {
            atol[i] *= rtol;
        }
        return Integrator.of(Methods.named(method).orElseThrow(), new Tolerances(rtol, atol))
                .solve(rhs, schedule, y0, outputs);
    }

    /** The largest |y - ref| / (|ref| + scale) over all outputs and components; infinite if the end was not reached. */
    double error(Solution solution, Solution reference) {
        if (!solution.outcome().completed()) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (int k = 0; k < outputs.length; k++) {
            double[] y = solution.trajectory().state(solution.trajectory().rowOfOutput(k));
            double[] ref = reference.trajectory().state(reference.trajectory().rowOfOutput(k));
            for (int i = 0; i < y.length; i++) {
                worst = Math.max(worst, Math.abs(y[i] - ref[i]) / (Math.abs(ref[i]) + scale[i]));
            }
        }
        return worst;
    }
}
