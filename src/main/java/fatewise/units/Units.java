package fatewise.units;

/** The units that code names; every other one is parsed. */
public final class Units {
    public static final Unit ONE = new Unit("", Dimension.FRACTION, 1);
    public static final Unit PERCENT = unit("%");
    public static final Unit SECOND = unit("s");
    public static final Unit MINUTE = unit("min");
    public static final Unit HOUR = unit("h");
    public static final Unit DAY = unit("d");
    public static final Unit WEEK = unit("wk");
    public static final Unit PER_DAY = unit("/d");
    public static final Unit PER_HOUR = unit("/h");
    public static final Unit MILLILITRE = unit("mL");
    public static final Unit MICROLITRE = unit("uL");
    public static final Unit LITRE = unit("L");
    public static final Unit CM2 = unit("cm2");
    public static final Unit MICROMETRE = unit("um");
    public static final Unit NANOMOLE = unit("nmol");
    public static final Unit NANOGRAM = unit("ng");
    public static final Unit MICROGRAM = unit("ug");
    public static final Unit MILLIGRAM = unit("mg");
    public static final Unit GRAM = unit("g");
    public static final Unit CELL = unit("cells");
    public static final Unit CELLS_PER_CM2 = unit("cells/cm2");
    public static final Unit CELLS_PER_ML = unit("cells/mL");
    public static final Unit NANOMOLAR = unit("nM");
    public static final Unit MICROMOLAR = unit("uM");
    public static final Unit MILLIMOLAR = unit("mM");
    public static final Unit NG_PER_ML = unit("ng/mL");
    public static final Unit UG_PER_ML = unit("ug/mL");
    public static final Unit MG_PER_ML = unit("mg/mL");
    public static final Unit U_PER_ML = unit("U/mL");
    public static final Unit PERCENT_V_V = unit("% v/v");
    public static final Unit G_PER_MOL = unit("g/mol");
    public static final Unit USD = unit("USD");
    public static final Unit USD_PER_MG = unit("USD/mg");

    private Units() {}

    /**
     * The unit written so.
     *
     * @throws IllegalArgumentException when it is unknown; files go through {@link UnitParser#unit}
     */
    public static Unit parse(String symbol) {
        return UnitParser.unit(symbol).orElseThrow(() -> new IllegalArgumentException("unknown unit '" + symbol + "'"));
    }

    private static Unit unit(String symbol) {
        return parse(symbol);
    }
}
