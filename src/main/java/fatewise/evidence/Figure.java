package fatewise.evidence;

import fatewise.model.Grade;

/**
 * A published number.
 *
 * @param value as published; for a direction 1 is up, -1 down and 0 no change
 * @param low lower end of the published interval; NaN when there is none
 * @param high upper end of the published interval; NaN when there is none
 * @param sd published standard deviation; NaN when there is none
 * @param n number of cells, or of experiments; 0 when not given
 * @param bound whether the value is the figure or only a limit to it
 */
public record Figure(double value, double low, double high, double sd, int n, Bound bound) {
    /** The least standard deviation of a fraction: two gates drawn by two people differ as much. */
    public static final double LEAST_POINTS = 0.025;
    /** The least standard deviation of a logarithm: counts repeat to about 10 %. */
    public static final double LEAST_LOG = Math.log(1.1);

    /** Whether a number is a figure or a limit. */
    public enum Bound {
        /** The figure itself. */
        EXACT,
        /** The figure is below it, as with nothing found. */
        BELOW,
        /** The figure is above it. */
        ABOVE
    }

    /** A number alone. */
    public static Figure of(double value) {
        return new Figure(value, Double.NaN, Double.NaN, Double.NaN, 0, Bound.EXACT);
    }

    /** True when it comes with an interval or a deviation of its own. */
    public boolean hasSpread() {
        return !Double.isNaN(low) || !Double.isNaN(high) || !Double.isNaN(sd);
    }

    /**
     * The standard deviation on the scale of the noise, on the side on which a prediction lies (eq. V1).
     *
     * @param noise kind of scatter; a sign has none
     * @param grade says how wide it is where the figure does not
     * @param predicted decides the side of an interval that is not symmetric
     */
    public double spread(Noise noise, Grade grade, double predicted) {
        double end = predicted >= value ? high : low;
        if (noise.isLog()) {
            double own = Double.isNaN(sd) ? Math.abs(Math.log(end / value)) / 2 : sd / value;
            return Double.isFinite(own) ? Math.max(own, LEAST_LOG) : Math.log(grade.spread());
        }
        double own = Double.isNaN(sd) ? Math.abs(end - value) / 2 : sd;
        if (Double.isNaN(own) && n > 0 && grade == Grade.MEASURED && value >= 0 && value <= 1) {
            own = Math.sqrt(value * (1 - value) / n);
        }
        return Double.isNaN(own) ? points(grade) : Math.max(own, LEAST_POINTS);
    }

    /** The standard deviation of a fraction that was published without one. */
    private static double points(Grade grade) {
        return switch (grade) {
            case MEASURED -> 0.05;
            case RELATED -> 0.075;
            case ASSUMED -> 0.1;
        };
    }
}
