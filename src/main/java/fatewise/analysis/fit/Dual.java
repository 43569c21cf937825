package fatewise.analysis.fit;

/**
 * A number and its slopes by the parameters of a fit.
 *
 * @param value number
 * @param slopes by parameter
 */
record Dual(double value, double[] slopes) {
    static Dual constant(double value, int parameters) {
        return new Dual(value, new double[parameters]);
    }

    Dual plus(Dual other) {
        return combined(value + other.value, 1, other, 1);
    }

    Dual times(Dual other) {
        return combined(value * other.value, other.value, other, value);
    }

    Dual over(Dual other) {
        double quotient = value / other.value;
        return combined(quotient, 1 / other.value, other, -quotient / other.value);
    }

    Dual times(double factor) {
        return combined(value * factor, factor, this, 0);
    }

    private Dual combined(double of, double mine, Dual other, double others) {
        double[] sum = new double[slopes.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = mine * slopes[i] + others * other.slopes[i];
        }
        return new Dual(of, sum);
    }
}
