package fatewise.analysis.fit;

import java.util.Optional;

/** A problem in which one variable is held at a value. */
record Pinned(LeastSquares whole, int variable, double value) implements LeastSquares {
    @Override
    public double[] lower() {
        return with(whole.lower());
    }

    @Override
    public double[] upper() {
        return with(whole.upper());
    }

    private double[] with(double[] bounds) {
        double[] pinned = bounds.clone();
        pinned[variable] = value;
        return pinned;
    }

    @Override
    public Optional<double[]> values(double[] x) {
        return whole.values(x);
    }

    /** The column of the pinned variable is empty, so that no step is spent on it. */
    @Override
    public Optional<Residuals> at(double[] x) {
        return whole.at(x).map(at -> new Residuals(at.values(), without(at.slopes(), variable)));
    }

    /** Slopes with an empty column for a variable. */
    static double[][] without(double[][] slopes, int variable) {
        double[][] others = new double[slopes.length][];
        for (int r = 0; r < others.length; r++) {
            others[r] = slopes[r].clone();
            others[r][variable] = 0;
        }
        return others;
    }
}
