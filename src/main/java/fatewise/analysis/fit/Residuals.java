package fatewise.analysis.fit;

/**
 * Residuals at a point and how they change.
 *
 * @param values residuals r
 * @param slopes by residual and variable
 */
public record Residuals(double[] values, double[][] slopes) {
    /** Half the sum of squares, which is -ln of likelihood and prior but for a constant (eq. E1). */
    public double cost() {
        return cost(values);
    }

    /** Half the sum of squares. */
    public static double cost(double[] values) {
        double sum = 0;
        for (double r : values) {
            sum += r * r;
        }
        return 0.5 * sum;
    }
}
