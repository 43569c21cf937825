package fatewise.analysis.fit;

/** The scale on which a figure and its prediction are compared (eq. E2). */
public sealed interface Link {
    /** As it is, for what is already a difference or a logarithm. */
    Link IDENTITY = new Identity();
    /** Logarithm, for counts and ratios; less than 1e-9 is taken to be 1e-9. */
    Link LOG = new Log(1e-9);
    /** Log odds of a fraction; of ten thousand cells one is misread either way, so that none and all have a place. */
    Link LOGIT = new Logit(1e-4, 1e-4);

    /** From a prediction to the scale. */
    double of(double value);

    /** Slope of {@link #of}. */
    double slope(double value);

    /** Back from the scale. */
    double inverse(double scaled);

    /** No change. */
    record Identity() implements Link {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public double slope(double value) {
            return 1;
        }

        @Override
        public double inverse(double scaled) {
            return scaled;
        }
    }

    /**
     * ln max(value, floor).
     *
     * @param floor above 0
     */
    record Log(double floor) implements Link {
        public Log {
            if (!(floor > 0)) {
                throw new IllegalArgumentException("floor " + floor);
            }
        }

        @Override
        public double of(double value) {
            return Math.log(Math.max(value, floor));
        }

        @Override
        public double slope(double value) {
            return value > floor ? 1 / value : 0;
        }

        @Override
        public double inverse(double scaled) {
            return Math.exp(scaled);
        }
    }

    /**
     * ln(q / (1 - q)) of the share q of cells that look positive.
     *
     * @param falsePositive share of negative cells that look positive, above 0
     * @param falseNegative share of positive cells that look negative, above 0
     */
    record Logit(double falsePositive, double falseNegative) implements Link {
        public Logit {
            if (!(falsePositive > 0 && falseNegative > 0 && falsePositive + falseNegative < 1)) {
                throw new IllegalArgumentException("misread shares " + falsePositive + ", " + falseNegative);
            }
        }

        private double seen(double value) {
            double fraction = Math.min(1, Math.max(0, value)); // a solver leaves -1e-12
            return falsePositive + (1 - falsePositive - falseNegative) * fraction;
        }

        @Override
        public double of(double value) {
            double q = seen(value);
            return Math.log(q / (1 - q));
        }

        @Override
        public double slope(double value) {
            double q = seen(value);
            return (1 - falsePositive - falseNegative) / (q * (1 - q));
        }

        @Override
        public double inverse(double scaled) {
            double q = 1 / (1 + Math.exp(-scaled));
            return (q - falsePositive) / (1 - falsePositive - falseNegative);
        }
    }
}
