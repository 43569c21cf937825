package fatewise;

import fatewise.codegen.EquationCode;
import fatewise.codegen.Equations;
import fatewise.solver.Integrator;
import fatewise.solver.Moment;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A problem to measure methods on. It begins at 0.
 *
 * @param name as on the command line
 * @param source f
 * @param y0 state at the start
 * @param outputs times to compare at, rising; the last is the end
 * @param jumps what happens to y at each output but the last, after it was looked at; none at all if there are none
 * @param scale sizes below which a component does not matter; atol is rtol times this
 */
record Problem(String name, Source source, double[] y0, double[] outputs, List<Affine> jumps, double[] scale) {
    /** Names of those that are stated here; any bundled protocol is one more. */
    static final List<String> ALL = List.of("S", "S-stiff", "S-400", "robertson", "hires", "pollution");

    /** By name, one of {@link #ALL} or of a bundled protocol. */
    static Problem named(String name) {
        return switch (name) {
            case "S" -> StagedCulture.problem(name, 1, 1);
            case "S-stiff" -> StagedCulture.problem(name, 1, 20);
            case "S-400" -> StagedCulture.problem(name, 10, 1);
            case "robertson" -> Classics.robertson();
            case "hires" -> Classics.hires();
            case "pollution" -> Classics.pollution();
            default -> ProtocolProblem.of(name);
        };
    }

    /** The equations, whose parameters can be varied; none for models. */
    Optional<Equations> equations() {
        return source.equations();
    }

    /** The method that gives the reference: the explicit one of order 8 where it gets to the end. */
    String judge() {
        return jumps.isEmpty() ? "rodas5p" : "dop853";
    }

    /** Whether a method gets to the end at all: explicit ones do not on the stiff classics. */
    boolean suits(String method) {
        return !jumps.isEmpty() || Methods.named(method).orElseThrow().implicit();
    }

    private Schedule schedule() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < jumps.size(); i++) {
            moments.add(new Moment(outputs[i], jumps.get(i).jump()));
        }
        return Schedule.of(0, outputs[outputs.length - 1], moments);
    }

    /** Ready to be solved many times: code is made once. For one thread. */
    Ready ready() {
        return new Ready(source.rhs());
    }

    /** The same for the values of parameters that a member of an ensemble has. */
    Ready ready(EquationCode code, double[] values) {
        return new Ready(code.rhs(values));
    }

    /** A problem with its code. */
    final class Ready {
        private final Rhs rhs;
        private final Schedule schedule = schedule();

        private Ready(Rhs rhs) {
            this.rhs = rhs;
        }

        Rhs rhs() {
            return rhs;
        }

        Solution solve(String method, double rtol) {
            double[] atol = Arrays.stream(scale).map(s -> s * rtol).toArray();
            return Integrator.of(Methods.named(method).orElseThrow(), new Tolerances(rtol, atol))
                    .switching(source.listener(rhs))
                    .solve(rhs, schedule, y0, outputs);
        }
    }

    /** States at the outputs, one after the other. */
    double[] states(Solution solution) {
        int n = y0.length;
        double[] all = new double[n * outputs.length];
        for (int k = 0; k < outputs.length; k++) {
            double[] y = solution.trajectory().state(solution.trajectory().rowOfOutput(k));
            System.arraycopy(y, 0, all, k * n, n);
        }
        return all;
    }

    /** The largest |y - ref| / (|ref| + scale) over all outputs and components; infinite if the end was not reached. */
    double error(Solution solution, double[] reference) {
        return solution.outcome().completed() ? error(states(solution), reference) : Double.POSITIVE_INFINITY;
    }

    /** The same of states one after the other. */
    double error(double[] states, double[] reference) {
        if (states.length != reference.length) {
            throw new IllegalArgumentException(reference.length + " reference values for " + states.length);
        }
        double worst = 0;
        for (int i = 0; i < states.length; i++) {
            double e = Math.abs(states[i] - reference[i]) / (Math.abs(reference[i]) + scale[i % scale.length]);
            worst = e <= worst ? worst : e; // a NaN stays
        }
        return worst;
    }

    /** The largest root mean square of the same over the components at one output. */
    double rms(double[] states, double[] reference) {
        double worst = 0;
        for (int k = 0; k < states.length; k += scale.length) {
            double sum = 0;
            for (int i = 0; i < scale.length; i++) {
                double e = (states[k + i] - reference[k + i]) / (Math.abs(reference[k + i]) + scale[i]);
                sum += e * e;
            }
            worst = Math.max(worst, Math.sqrt(sum / scale.length));
        }
        return worst;
    }
}
