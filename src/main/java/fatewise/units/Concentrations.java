package fatewise.units;

/** Mass concentrations as molar ones, through a molar mass. */
public final class Concentrations {
    private Concentrations() {}

    /**
     * The molar concentration of {@code concentration}; returned as it is when it is molar already.
     *
     * @param concentration molar or mass per volume
     * @param molarMass in g/mol, Da or kDa; more than 0
     * @throws DimensionMismatch when either measures another thing
     */
    public static Quantity toMolar(Quantity concentration, Quantity molarMass) {
        if (concentration.is(Dimension.MOLAR)) {
            return concentration;
        }
        double grams = molarMass.in(Units.G_PER_MOL);
        if (!(grams > 0)) {
            throw new IllegalArgumentException("molar mass " + molarMass);
        }
        return new Quantity(concentration.in(Units.NG_PER_ML) / grams, Units.MICROMOLAR); // ng/mL per ng/nmol
    }

    /** The mass concentration of {@code concentration}; returned as it is when it is one already. */
    public static Quantity toMass(Quantity concentration, Quantity molarMass) {
        if (concentration.is(Dimension.MASS_CONCENTRATION)) {
            return concentration;
        }
        double grams = molarMass.in(Units.G_PER_MOL);
        return new Quantity(concentration.in(Units.MICROMOLAR) * grams, Units.NG_PER_ML);
    }
}
