package fatewise.sim;

import fatewise.model.Distribution;
import fatewise.model.Grade;
import fatewise.model.Parameter;
import fatewise.stochastic.Normal;

/** A number of a protocol that is not known exactly, and how it is drawn: within its bounds, by its inverse (eq. U3). */
public final class Uncertain {
    private final Parameter parameter;
    private final boolean stain;
    private final double spread;
    private final double below;
    private final double within;

    /** {@code joint}: see {@link fatewise.model.Model#jointSpread}. */
    Uncertain(Parameter parameter, boolean stain, double joint) {
        this.parameter = parameter;
        this.stain = stain;
        spread = parameter.spreadTogether(joint);
        double low = share(parameter.low());
        double high = share(parameter.high());
        below = low;
        within = high - low;
    }

    /** True of a number that has a spread. */
    static boolean is(Parameter p) {
        return switch (p.distribution()) {
            case FIXED -> false;
            case UNIFORM -> p.high() > p.low();
            case NORMAL -> p.spread() > 0;
            case LOGNORMAL -> p.spread() > 1 && p.value() > 0;
            case LOGITNORMAL -> p.spread() > 1 && p.value() > 0 && p.value() < 1;
        };
    }

    /** Where it stands, such as {@code PSC.divides.rate}; of a dose, the compound. */
    public String id() {
        return parameter.id();
    }

    /** How well it is known. */
    public Grade grade() {
        return parameter.grade();
    }

    /** As its author wrote it. */
    public Parameter parameter() {
        return parameter;
    }

    /** True when it says how a marker stains, and not what cells do. */
    public boolean stains() {
        return stain;
    }

    /** The value below which it lies with probability {@code u}, in canonical units; rising in u. */
    public double value(double u) {
        Parameter p = parameter;
        if (p.distribution() == Distribution.UNIFORM) {
            return p.low() + u * (p.high() - p.low());
        }
        double z = Normal.inverse(below + u * within);
        double drawn =
                switch (p.distribution()) {
                    case NORMAL -> p.value() + spread * z;
                    case LOGITNORMAL -> {
                        double odds = p.value() / (1 - p.value()) * Math.pow(spread, z);
                        yield odds / (1 + odds);
                    }
                    default -> p.value() * Math.pow(spread, z);
                };
        return Math.min(Math.max(drawn, p.low()), p.high());
    }

    /** The share of the whole distribution that lies below {@code x}. */
    private double share(double x) {
        Parameter p = parameter;
        return switch (p.distribution()) {
            case NORMAL -> Normal.below((x - p.value()) / spread);
            case LOGNORMAL -> x <= 0 ? 0 : Normal.below(Math.log(x / p.value()) / Math.log(spread));
            case LOGITNORMAL -> x <= 0 ? 0 : x >= 1 ? 1 : Normal.below(logit(x));
            default -> 0;
        };
    }

    private double logit(double x) {
        return Math.log(x / (1 - x) * (1 - parameter.value()) / parameter.value()) / Math.log(spread);
    }

    @Override
    public String toString() {
        return parameter.toString();
    }
}
