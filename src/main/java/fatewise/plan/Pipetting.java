package fatewise.plan;

import fatewise.model.Compound;
import fatewise.protocol.Dose;
import fatewise.units.Quantity;

/**
 * How a compound gets into a volume of medium.
 *
 * @param dose what, at which concentration
 * @param needed amount in all, as {@link Compound#concentration} counts it, times mL: nmol, ng, U or mL
 * @param stock concentration of the stock; null when its file names none
 * @param volume of stock, or of its dilution, to add [mL]; NaN when there is no stock to compare with
 * @param dilution 1 for the stock itself; 100 when the stock is to be diluted 1:100 first
 */
public record Pipetting(Dose dose, double needed, Quantity stock, double volume, int dilution) {
    /** Less than this [mL] cannot be pipetted well. */
    public static final double SMALLEST = 1e-3;

    private static final int STRONGEST = 100_000;

    /** What brings {@code volume} mL of medium to the dose. */
    static Pipetting into(double volume, Dose dose) {
        double needed = dose.concentration() * volume;
        Quantity stock =
                dose.compound().stock() == null ? null : dose.compound().stock().concentration();
        double strength = stock == null
                ? Double.NaN
                : dose.compound().concentration(stock).orElse(Double.NaN);
        double add = strength > 0 ? needed / strength : Double.NaN;
        int dilution = 1;
        while (add * dilution < SMALLEST && dilution < STRONGEST) {
            dilution *= 10;
        }
        return new Pipetting(dose, needed, stock, add * dilution, dilution);
    }

    public Compound compound() {
        return dose.compound();
    }

    /** Whether the stock strength is known. */
    public boolean hasVolume() {
        return Double.isFinite(volume);
    }
}
