package fatewise.protocol;

import java.util.Optional;

/**
 * How many cells go on: a share of them, a number, or all.
 *
 * @param share of the cells, as a split of 1:6 has 1/6
 * @param amount number, per area or per volume of the new vessel
 */
public record Seeding(Optional<Double> share, Optional<CellAmount> amount) {
    /** Every cell goes on. */
    public static final Seeding ALL = new Seeding(Optional.empty(), Optional.empty());

    /** A share of the cells. */
    public static Seeding share(double share) {
        return new Seeding(Optional.of(share), Optional.empty());
    }

    /** A number of cells. */
    public static Seeding of(CellAmount amount) {
        return new Seeding(Optional.empty(), Optional.of(amount));
    }

    /** Share of {@code there} cells that goes into {@code vessel}, at most 1 (eq. A5); too few are noted. */
    double of(double there, Vessel vessel, CultureView culture) {
        if (amount.isEmpty()) {
            return share.orElse(1.0);
        }
        double wanted = amount.get().cells(vessel);
        if (wanted > there * (1 + 1e-9)) {
            culture.note("only " + Words.cells(there) + " were there to seed " + amount.get() + " ("
                    + Words.cells(wanted) + " into " + vessel.describe() + "); all of them were used");
            return 1;
        }
        return there > 0 ? Math.min(1, wanted / there) : 1;
    }

    String describe() {
        if (amount.isPresent()) {
            return " at " + amount.get();
        }
        return share.map(s -> " 1:" + fatewise.units.Quantity.number(Math.rint(1e4 / s) / 1e4))
                .orElse("");
    }
}
