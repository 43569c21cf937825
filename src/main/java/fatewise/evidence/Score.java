package fatewise.evidence;

/**
 * A row, what the model says to it, and how far the two are apart.
 *
 * @param row of evidence
 * @param predicted by the model
 */
public record Score(EvidenceRow row, Prediction predicted) {
    /** The most standard deviations at which the two still agree. */
    public static final double MOST = 2;
    /** A fraction of a stage's outcome counts as met within so much of it (eq. V5). */
    public static final double NEAR = 0.1;
    /** So many standard deviations to either side hold 90 %. */
    private static final double MIDDLE = 1.6449;
    /** A read-out that changes by less has not gone up or down (eq. V4). */
    public static final double LEAST_CHANGE = Math.log(1.05);
    /** A read-out that changes by more has changed (eq. V4). */
    public static final double MOST_STILL = Math.log(1.2);

    /** What became of a row. */
    public enum Verdict {
        AGREES,
        MISSES,
        /** The model has no number for it. */
        SILENT
    }

    /** Whether the two agree within two standard deviations, or on the direction. */
    public Verdict verdict() {
        if (!predicted.isKnown()) {
            return Verdict.SILENT;
        }
        boolean agrees = row.compare() == Compare.DIRECTION ? signAgrees() : Math.abs(z()) <= MOST;
        return agrees ? Verdict.AGREES : Verdict.MISSES;
    }

    /** Prediction less figure, in standard deviations (eq. V3); 0 on the right side of a limit, NaN for a direction. */
    public double z() {
        double error = row.noise().isLog() ? logError() : error();
        return row.compare() == Compare.DIRECTION ? Double.NaN : error / row.spread(predicted.median());
    }

    /** Prediction less figure; 0 on the right side of a limit. */
    public double error() {
        return oneSided(predicted.median() - row.figure().value());
    }

    /** Logarithm of prediction over figure; 0 on the right side of a limit, infinite when nothing was predicted. */
    public double logError() {
        return oneSided(Math.log(predicted.median() / row.figure().value()));
    }

    /**
     * Whether the figure lies where 90 % of the runs and its own scatter together put it (eq. V8).
     *
     * @throws IllegalStateException of a row without a band
     */
    public boolean isCovered() {
        if (!isBanded()) {
            throw new IllegalStateException(row.id() + " has no band");
        }
        double miss = row.noise().isLog() ? logError() : error();
        double end = miss > 0 ? predicted.low() : predicted.high();
        double half = row.noise().isLog() ? Math.log(end / predicted.median()) : end - predicted.median();
        return Math.abs(miss) <= Math.hypot(half, MIDDLE * row.spread(predicted.median()));
    }

    /** True of a number that many runs gave, other than a direction. */
    public boolean isBanded() {
        return predicted.isKnown() && predicted.low() < predicted.high() && row.compare() != Compare.DIRECTION;
    }

    private double oneSided(double error) {
        return switch (row.figure().bound()) {
            case EXACT -> error;
            case BELOW -> Math.max(0, error);
            case ABOVE -> Math.min(0, error);
        };
    }

    /** Whether a read-out moves the way it was published to (eq. V4). */
    private boolean signAgrees() {
        double change = Math.log(predicted.median());
        double sign = row.figure().value();
        return sign == 0 ? Math.abs(change) <= MOST_STILL : sign * change >= LEAST_CHANGE;
    }

    /** True for a fraction that lies inside the published interval or within ten points of the figure (eq. V5). */
    public boolean isNear() {
        double value = predicted.median();
        boolean inside = value >= row.figure().low() && value <= row.figure().high();
        return predicted.isKnown() && (inside || Math.abs(error()) <= NEAR);
    }
}
