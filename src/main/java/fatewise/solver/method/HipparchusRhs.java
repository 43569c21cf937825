package fatewise.solver.method;

import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import java.util.Optional;
import org.hipparchus.ode.AbstractIntegrator;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEJacobiansProvider;

/** Equations of Hipparchus as our right-hand side, in a time that runs forwards: tau = sign t. */
final class HipparchusRhs implements Rhs {
    private final AbstractIntegrator integrator;
    private final ExpandableODE equations;
    private final int n;
    private final int sign;

    /** The integrator counts evaluations, and stops when there are too many. */
    HipparchusRhs(AbstractIntegrator integrator, ExpandableODE equations, int n, int sign) {
        this.integrator = integrator;
        this.equations = equations;
        this.n = n;
        this.sign = sign;
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        double[] slope = integrator.computeDerivatives(sign * t, y);
        for (int i = 0; i < n; i++) {
            dydt[i] = sign * slope[i];
        }
    }

    @Override
    public Optional<Jacobian> jacobian() {
        boolean alone = equations.getPrimary().getDimension() == n;
        return alone && equations.getPrimary() instanceof ODEJacobiansProvider provider
                ? Optional.of(new Provided(provider))
                : Optional.empty();
    }

    /** The Jacobian the equations offer. */
    private final class Provided implements Jacobian {
        private final ODEJacobiansProvider provider;
        private final SparsePattern pattern = SparsePattern.dense(n);

        Provided(ODEJacobiansProvider provider) {
            this.provider = provider;
        }

        @Override
        public SparsePattern pattern() {
            return pattern;
        }

        @Override
        public double cost() {
            return n;
        }

        @Override
        public void evaluate(double t, double[] y, double[] entries) {
            double[] slope = integrator.computeDerivatives(sign * t, y);
            double[][] rows = provider.computeMainStateJacobian(sign * t, y, slope);
            for (int k = 0; k < entries.length; k++) {
                entries[k] = sign * rows[pattern.row(k)][pattern.column(k)];
            }
        }
    }
}
