package fatewise.solver.method;

/**
 * An explicit pair as its weights in arrays, for the columns of derivatives (eq. S6, S10, S11). Slopes are counted from
 * 0, in the order in which the method asks for them.
 *
 * @param arguments weights of the argument of each slope: those of a step attempted, at its end, and between
 * @param attempted number of slopes of an attempt, the first included
 * @param end index of the slope at the end of the step
 * @param estimate weights of the estimate
 * @param third weights of the estimate of order 3; empty if there is none
 * @param dense weights at a part of the step
 */
record ColumnPair(double[][] arguments, int attempted, int end, double[] estimate, double[] third, Dense dense) {
    /** The slopes as weights of the state between the ends of a step. */
    @FunctionalInterface
    interface Dense {
        /** Fills {@code weights} for the part {@code theta} of the step. */
        void weights(double theta, double[] weights);
    }

    /** Weights of the step itself. */
    double[] weights() {
        return arguments[end];
    }
}
