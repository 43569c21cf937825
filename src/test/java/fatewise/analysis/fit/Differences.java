package fatewise.analysis.fit;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Slopes by central differences of order 4, and problems that have no other. */
final class Differences {
    private Differences() {}

    static double slope(DoubleUnaryOperator f, double x, double h) {
        double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
        double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
        return (8 * near - far) / (12 * h);
    }

    /** By row of {@code f} and variable. */
    static double[][] slopes(UnaryOperator<double[]> f, double[] x, double h) {
        double[][] slopes = new double[f.apply(x).length][x.length];
        for (int i = 0; i < x.length; i++) {
            double[][] at = new double[4][];
            double[] places = {h, -h, 2 * h, -2 * h};
            for (int k = 0; k < 4; k++) {
                double[] moved = x.clone();
                moved[i] += places[k];
                at[k] = f.apply(moved);
            }
            for (int r = 0; r < slopes.length; r++) {
                slopes[r][i] = (8 * (at[0][r] - at[1][r]) - (at[2][r] - at[3][r])) / (12 * h);
            }
        }
        return slopes;
    }

    /** Residuals in a box around 0. */
    static LeastSquares problem(UnaryOperator<double[]> residuals, double[] lower, double[] upper) {
        return new LeastSquares() {
            @Override
            public double[] lower() {
                return lower;
            }

            @Override
            public double[] upper() {
                return upper;
            }

            @Override
            public Optional<double[]> values(double[] x) {
                return Optional.of(residuals.apply(x));
            }

            @Override
            public Optional<Residuals> at(double[] x) {
                return Optional.of(new Residuals(residuals.apply(x), slopes(residuals, x, 1e-4)));
            }
        };
    }

    /** A predictor of positive parameters; slopes by their logarithms. */
    static Predictor predictor(UnaryOperator<double[]> predict) {
        return new Predictor() {
            @Override
            public Optional<double[]> values(double[] parameters) {
                return Optional.of(predict.apply(parameters));
            }

            @Override
            public Optional<Predictions> at(double[] parameters) {
                double[] logs = new double[parameters.length];
                for (int i = 0; i < logs.length; i++) {
                    logs[i] = Math.log(parameters[i]);
                }
                UnaryOperator<double[]> byLog = l -> {
                    double[] p = new double[l.length];
                    for (int i = 0; i < p.length; i++) {
                        p[i] = Math.exp(l[i]);
                    }
                    return predict.apply(p);
                };
                return Optional.of(new Predictions(predict.apply(parameters), slopes(byLog, logs, 1e-3)));
            }
        };
    }

    static double[] filled(int n, double value) {
        double[] x = new double[n];
        java.util.Arrays.fill(x, value);
        return x;
    }
}
