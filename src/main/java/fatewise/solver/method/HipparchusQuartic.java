package fatewise.solver.method;

import fatewise.solver.OneStep;
import org.hipparchus.ode.EquationsMapper;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * A step's dense output as Hipparchus keeps it: the polynomial of degree four through the states at its quarters, which
 * is what the implicit methods interpolate by (eq. S8, S13). Immutable.
 */
final class HipparchusQuartic extends AbstractODEStateInterpolator {
    private static final int POINTS = 5;

    private final double[][] states; // at theta = 0, 1/4, 1/2, 3/4, 1

    private HipparchusQuartic(
            boolean forward,
            ODEStateAndDerivative[] ends, // global previous and current, soft previous and current
            EquationsMapper mapper,
            double[][] states) {
        super(forward, ends[0], ends[1], ends[2], ends[3], mapper);
        this.states = states;
    }

    /** The step accepted last, from {@code y} to {@code yNew}. */
    static HipparchusQuartic of(
            OneStep step,
            double[] y,
            double[] yNew,
            boolean forward,
            ODEStateAndDerivative before,
            ODEStateAndDerivative after,
            EquationsMapper mapper) {
        double[][] states = new double[POINTS][y.length];
        states[0] = y.clone();
        states[POINTS - 1] = yNew.clone();
        for (int k = 1; k < POINTS - 1; k++) {
            step.interpolate(k / (POINTS - 1.0), y, states[k]);
        }
        return new HipparchusQuartic(
                forward, new ODEStateAndDerivative[] {before, after, before, after}, mapper, states);
    }

    @Override
    protected AbstractODEStateInterpolator create(
            boolean forward,
            ODEStateAndDerivative globalPrevious,
            ODEStateAndDerivative globalCurrent,
            ODEStateAndDerivative softPrevious,
            ODEStateAndDerivative softCurrent,
            EquationsMapper mapper) {
        return new HipparchusQuartic(
                forward,
                new ODEStateAndDerivative[] {globalPrevious, globalCurrent, softPrevious, softCurrent},
                mapper,
                states);
    }

    @Override
    protected ODEStateAndDerivative computeInterpolatedStateAndDerivatives(
            EquationsMapper mapper, double time, double theta, double thetaH, double oneMinusThetaH) {
        double h = getGlobalCurrentState().getTime() - getGlobalPreviousState().getTime();
        double[] y = new double[states[0].length];
        double[] slope = new double[y.length];
        for (int k = 0; k < POINTS; k++) {
            double weight = weight(k, theta);
            double change = change(k, theta) / h;
            for (int i = 0; i < y.length; i++) {
                y[i] += weight * states[k][i];
                slope[i] += change * states[k][i];
            }
        }
        return mapper.mapStateAndDerivative(time, y, slope);
    }

    /** The polynomial that is 1 at point {@code k} and 0 at the others. */
    private static double weight(int k, double theta) {
        double product = 1;
        for (int j = 0; j < POINTS; j++) {
            product *= j == k ? 1 : ((POINTS - 1) * theta - j) / (k - j);
        }
        return product;
    }

    /** Its derivative. */
    private static double change(int k, double theta) {
        double sum = 0;
        for (int left = 0; left < POINTS; left++) {
            if (left != k) {
                double product = (POINTS - 1.0) / (k - left);
                for (int j = 0; j < POINTS; j++) {
                    product *= j == k || j == left ? 1 : ((POINTS - 1) * theta - j) / (k - j);
                }
                sum += product;
            }
        }
        return sum;
    }
}
