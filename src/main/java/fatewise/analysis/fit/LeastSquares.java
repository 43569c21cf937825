package fatewise.analysis.fit;

import java.util.Optional;

/** Residuals as a function of variables between bounds. Evaluations do not depend on each other. */
public interface LeastSquares {
    /** Lowest values of the variables; as many as there are variables. */
    double[] lower();

    /** Highest values. */
    double[] upper();

    /** Residuals; empty where they cannot be computed, such as when a simulation fails. */
    Optional<double[]> values(double[] x);

    /** Residuals and slopes; empty where they cannot be computed. */
    Optional<Residuals> at(double[] x);

    /** Half the sum of squares; infinite where it cannot be computed. */
    default double cost(double[] x) {
        return values(x).map(Residuals::cost).filter(c -> !c.isNaN()).orElse(Double.POSITIVE_INFINITY);
    }

    /** The point within the bounds that is nearest. */
    default double[] within(double[] x) {
        double[] lower = lower();
        double[] upper = upper();
        double[] near = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            near[i] = Math.min(upper[i], Math.max(lower[i], x[i]));
        }
        return near;
    }
}
