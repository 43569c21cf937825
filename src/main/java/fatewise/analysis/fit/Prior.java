package fatewise.analysis.fit;

import fatewise.model.Distribution;
import fatewise.model.Parameter;

/**
 * What is believed of a parameter before the data: a variable z that is standard normal stands for it (eq. E6), so that
 * every search moves in logarithms, or log odds, counted in the spreads of its grade.
 *
 * @param id of the parameter
 * @param value before the fit, in canonical units, above 0
 * @param shape lognormal, logit-normal, normal, or uniform: then z counts spreads of its logarithm and no value is likelier
 * @param spread geometric standard deviation, above 1; of a normal the standard deviation in canonical units
 * @param low lowest value allowed
 * @param high highest value allowed
 */
public record Prior(String id, double value, Distribution shape, double spread, double low, double high) {
    /** Spread by which the logarithm of a uniform parameter is counted. */
    private static final double OF_UNIFORM = 2.5;

    public Prior {
        if (!(value > 0 && low <= value && value <= high && low < high && low > 0)) {
            throw new IllegalArgumentException(id + " = " + value + " from " + low + " to " + high);
        }
        if (shape == Distribution.FIXED || !(spread > (shape == Distribution.NORMAL ? 0 : 1))) {
            throw new IllegalArgumentException(id + ": " + shape + " with spread " + spread);
        }
    }

    /** By the grade and bounds of a parameter; {@code joint} is {@link fatewise.model.Model#jointSpread}. */
    public static Prior of(Parameter p, double joint) {
        return new Prior(p.id(), p.value(), p.distribution(), p.spreadTogether(joint), p.low(), p.high());
    }

    private double width() {
        return switch (shape) {
            case NORMAL -> spread;
            case UNIFORM -> Math.log(OF_UNIFORM);
            default -> Math.log(spread);
        };
    }

    private double scaled(double v) {
        return switch (shape) {
            case NORMAL -> v;
            case LOGITNORMAL -> Math.log(v / (1 - v));
            default -> Math.log(v);
        };
    }

    /** The value that z stands for; of z = 0 the value before the fit, to the last bit. */
    public double at(double z) {
        if (z == 0) {
            return value;
        }
        double s = scaled(value) + z * width();
        double v =
                switch (shape) {
                    case NORMAL -> s;
                    case LOGITNORMAL -> 1 / (1 + Math.exp(-s));
                    default -> Math.exp(s);
                };
        return Math.max(low, Math.min(high, v));
    }

    /** The z of a value. */
    public double standard(double v) {
        return (scaled(v) - scaled(value)) / width();
    }

    /** d ln v / dz. */
    public double logSlope(double z) {
        double v = at(z);
        return switch (shape) {
            case NORMAL -> spread / v;
            case LOGITNORMAL -> width() * (1 - v);
            default -> width();
        };
    }

    /** Lowest z. */
    public double lower() {
        return standard(low);
    }

    /** Highest z. */
    public double upper() {
        return standard(high);
    }

    /** Whether some values are likelier than others. */
    public boolean informs() {
        return shape != Distribution.UNIFORM;
    }
}
