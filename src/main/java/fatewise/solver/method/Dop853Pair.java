package fatewise.solver.method;

import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** Hipparchus' pair, watched: refuses what is not finite, counts refusals, remembers the last error and step. */
final class Dop853Pair extends DormandPrince853Integrator {
    private static final double REFUSED = 1e10;
    private static final double GROW = 5; // its estimate can vanish by chance: do not leap on its word

    private final Tolerances tolerances;
    private final Stats stats;
    private final double[] scaled;
    private double lastStep = Double.NaN;
    private double lastError = Double.NaN;

    Dop853Pair(double smallest, Tolerances tolerances, Stats stats) {
        super(smallest, Double.MAX_VALUE, tolerances.atol(), relative(tolerances));
        this.tolerances = tolerances;
        this.stats = stats;
        setMaxGrowth(GROW);
        scaled = new double[tolerances.dimension()];
    }

    private static double[] relative(Tolerances tolerances) {
        double[] rtol = new double[tolerances.dimension()];
        Arrays.fill(rtol, tolerances.rtol());
        return rtol;
    }

    @Override
    protected double estimateError(double[][] k, double[] yOld, double[] yNew, double h) {
        double error = super.estimateError(k, yOld, yNew, h);
        boolean finite = Double.isFinite(error);
        for (double v : yNew) {
            finite &= Double.isFinite(v);
        }
        lastStep = h;
        lastError = finite ? error : REFUSED;
        if (lastError >= 1) {
            stats.countRejected();
            blame(yOld, yNew);
        }
        return lastError;
    }

    /** The change over the refused step, as a multiple of the tolerance: its estimator keeps no error by component. */
    private void blame(double[] yOld, double[] yNew) {
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (yNew[i] - yOld[i]) / tolerances.scale(i, yOld[i], yNew[i]);
        }
    }

    double lastStep() {
        return lastStep;
    }

    double[] scaledErrors() {
        return scaled;
    }

    /** The step Hipparchus' controller would take after the last accepted one (eq. S5). */
    double proposedStep() {
        double factor = getSafety() * Math.pow(lastError, -1.0 / getOrder());
        return lastStep * Math.min(getMaxGrowth(), Math.max(getMinReduction(), factor));
    }
}
