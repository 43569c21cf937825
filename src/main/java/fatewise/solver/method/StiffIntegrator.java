package fatewise.solver.method;

import fatewise.solver.Controller;
import fatewise.solver.FirstStep;
import fatewise.solver.OneStep;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.AbstractIntegrator;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.LocalizedODEFormats;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;

/**
 * The implicit methods as integrators of Hipparchus, which has none for stiff problems. Step handlers, event detectors,
 * dense output models and secondary equations work as with its own; so does integrating backwards, although a problem
 * that is stiff forwards is unstable backwards. If the primary equations are an {@code ODEJacobiansProvider} (and there
 * are no secondary ones), their Jacobian is used, else differences are.
 *
 * <p>Fails as Hipparchus does, by {@link MathIllegalStateException}. Allocates; for one thread.
 */
public final class StiffIntegrator extends AbstractIntegrator {
    private static final int REFUSALS = 1000; // in a row: the step has shrunk to nothing long before

    private final Kind kind;
    private final double rtol;
    private final double[] atol;
    private double initialStep = Double.NaN;

    /** What differs between the methods. */
    private record Kind(String name, int errorOrder, double errorConstant, Maker maker) {}

    /** Makes the step of a method. */
    @FunctionalInterface
    private interface Maker {
        OneStep make(HipparchusRhs rhs, Tolerances tolerances, Stats stats);
    }

    private StiffIntegrator(Kind kind, double rtol, double... atol) {
        super(kind.name);
        this.kind = kind;
        this.rtol = rtol;
        this.atol = atol.clone();
    }

    /**
     * Rodas5P: the one to try first.
     *
     * @param rtol relative tolerance, positive and below 1
     * @param atol absolute tolerances, one for each component, or a single one for all
     */
    public static StiffIntegrator rodas5p(double rtol, double... atol) {
        Kind kind = new Kind("Rodas5P", Rodas5P.ERROR_ORDER, Rodas5P.ERROR_CONSTANT, Rodas5PStep::new);
        return new StiffIntegrator(kind, rtol, atol);
    }

    /** SDIRK4, for a second opinion; tolerances as in {@link #rodas5p}. */
    public static StiffIntegrator sdirk4(double rtol, double... atol) {
        Kind kind = new Kind("SDIRK4", Sdirk4.ERROR_ORDER, Sdirk4.ERROR_CONSTANT, Sdirk4Step::new);
        return new StiffIntegrator(kind, rtol, atol);
    }

    /** Sets the first step to try, positive; NaN (as at first) has one chosen. */
    public void setInitialStepSize(double h) {
        initialStep = h;
    }

    @Override
    public ODEStateAndDerivative integrate(ExpandableODE equations, ODEState initial, double end) {
        sanityChecks(initial, end);
        setStepStart(initIntegration(equations, initial, end));
        setIsLastStep(false);
        new Course(end).run();
        ODEStateAndDerivative last = getStepStart();
        setStepStart(null);
        setStepSize(Double.NaN);
        return last;
    }

    private Tolerances tolerances(int n) {
        double[] all = atol.clone();
        if (atol.length == 1) {
            all = new double[n];
            Arrays.fill(all, atol[0]);
        }
        if (all.length != n) {
            throw new IllegalArgumentException(all.length + " absolute tolerances for " + n + " components");
        }
        return new Tolerances(rtol, all);
    }

    /** One integration, in a time that runs forwards: tau = sign t. */
    private final class Course {
        private final double end;
        private final int sign;
        private final HipparchusRhs rhs;
        private final Tolerances tolerances;
        private final OneStep step;
        private final Controller controller;
        private final FirstStep first;
        private final double[] yNew;
        private final double[] err;

        Course(double end) {
            this.end = end;
            sign = end >= getStepStart().getTime() ? 1 : -1;
            int n = getStepStart().getCompleteStateDimension();
            rhs = new HipparchusRhs(StiffIntegrator.this, getEquations(), n, sign);
            tolerances = tolerances(n);
            Stats stats = new Stats(n);
            step = kind.maker.make(rhs, tolerances, stats);
            controller = new Controller(kind.errorOrder);
            first = new FirstStep(rhs, tolerances, stats, kind.errorOrder, kind.errorConstant);
            yNew = new double[n];
            err = new double[n];
        }

        void run() {
            double h = begin(initialStep);
            while (!isLastStep()) {
                double from = sign * getStepStart().getTime();
                double left = sign * end - from;
                boolean lands = 1.0001 * h >= left;
                double taken = attempt(from, lands ? left : h, getStepStart().getCompleteState());
                boolean there = lands && taken == left;
                step.accept();
                double next = controller.afterAccepted(
                        taken, tolerancesNorm(getStepStart().getCompleteState()));
                double reached = there ? end : sign * (from + taken);
                accept(taken, reached);
                boolean moved = resetOccurred() || getStepStart().getTime() != reached; // an event cut in
                h = moved && !isLastStep() ? begin(next) : next;
            }
        }

        private double begin(double hLast) {
            double from = sign * getStepStart().getTime();
            double h = first.choose(from, getStepStart().getCompleteState(), sign * end - from, hLast);
            step.restart(first.slope());
            controller.restart();
            return h;
        }

        /** Tries ever shorter steps until one is good; what it took. */
        private double attempt(double from, double hTry, double[] y) {
            double h = hTry;
            for (int i = 0; i < REFUSALS; i++) {
                double e = step.attempt(from, h, y, yNew, err) ? tolerances.norm(err, y, yNew) : Double.NaN;
                if (e <= 1) {
                    return h;
                }
                double shorter = controller.afterRefused(h, e);
                if (controller.stalls(from, shorter)) {
                    break;
                }
                h = shorter;
            }
            throw new MathIllegalStateException(
                    LocalizedODEFormats.MINIMAL_STEPSIZE_REACHED_DURING_INTEGRATION, h, 0.0, sign * from);
        }

        private double tolerancesNorm(double[] y) {
            return tolerances.norm(err, y, yNew);
        }

        private void accept(double taken, double reached) {
            ODEStateAndDerivative before = getStepStart();
            double[] slope = computeDerivatives(reached, yNew.clone());
            ODEStateAndDerivative after =
                    getEquations().getMapper().mapStateAndDerivative(reached, yNew.clone(), slope);
            double[] y = before.getCompleteState();
            setStepSize(sign * taken);
            setStepStart(acceptStep(
                    HipparchusQuartic.of(
                            step,
                            y,
                            yNew,
                            sign > 0,
                            before,
                            after,
                            getEquations().getMapper()),
                    end));
        }
    }
}
