package fatewise.units;

/** Thrown when a quantity is asked for in a unit that measures another thing. */
public final class DimensionMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DimensionMismatch(Quantity quantity, Unit target) {
        super(quantity + " is " + quantity.unit().dimension().phrase() + "; it cannot be counted in '" + target.symbol()
                + "', which is for " + target.dimension().phrase());
    }
}
