package fatewise.units;

import java.util.ArrayList;
import java.util.List;

/**
 * What a unit measures, as exponents of the base measures.
 *
 * @param time of d
 * @param amount of nmol
 * @param mass of ng
 * @param length of cm; an area has 2, a volume 3
 * @param cells of one cell
 * @param money of USD
 * @param activity of U, the same as IU
 * @param share of volume per volume, kept apart from plain fractions so that {@code 80 %} is no concentration
 */
public record Dimension(int time, int amount, int mass, int length, int cells, int money, int activity, int share) {
    public static final Dimension FRACTION = new Dimension(0, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(1, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension AMOUNT = new Dimension(0, 1, 0, 0, 0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(0, 0, 1, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(0, 0, 0, 1, 0, 0, 0, 0);
    public static final Dimension CELLS = new Dimension(0, 0, 0, 0, 1, 0, 0, 0);
    public static final Dimension MONEY = new Dimension(0, 0, 0, 0, 0, 1, 0, 0);
    public static final Dimension ACTIVITY = new Dimension(0, 0, 0, 0, 0, 0, 1, 0);
    /** Volume per volume, as in {@code 2 % v/v}. */
    public static final Dimension VOLUME_FRACTION = new Dimension(0, 0, 0, 0, 0, 0, 0, 1);

    public static final Dimension AREA = LENGTH.power(2);
    public static final Dimension VOLUME = LENGTH.power(3);
    public static final Dimension RATE = TIME.power(-1);
    public static final Dimension MOLAR = AMOUNT.per(VOLUME);
    public static final Dimension MASS_CONCENTRATION = MASS.per(VOLUME);
    public static final Dimension ACTIVITY_CONCENTRATION = ACTIVITY.per(VOLUME);
    public static final Dimension CELL_DENSITY_AREA = CELLS.per(AREA);
    public static final Dimension CELL_DENSITY_VOLUME = CELLS.per(VOLUME);
    public static final Dimension MOLAR_MASS = MASS.per(AMOUNT);
    public static final Dimension PRICE_PER_MASS = MONEY.per(MASS);
    public static final Dimension PRICE_PER_VOLUME = MONEY.per(VOLUME);
    public static final Dimension PRICE_PER_AMOUNT = MONEY.per(AMOUNT);
    public static final Dimension PRICE_PER_ACTIVITY = MONEY.per(ACTIVITY);
    /** Volume of medium cleared by a cell in a time. */
    public static final Dimension CLEARANCE = VOLUME.per(CELLS).per(TIME);
    /** Secretion or uptake of a cell. */
    public static final Dimension AMOUNT_PER_CELL_TIME = AMOUNT.per(CELLS).per(TIME);

    public static final Dimension MASS_PER_CELL_TIME = MASS.per(CELLS).per(TIME);
    /** A cluster is a count, so this is {@link #CELLS}. */
    public static final Dimension CELLS_PER_CLUSTER = CELLS;
    /** Such as {@code 1/(uM d)}: k_inact / K_I of a covalent binder. */
    public static final Dimension SECOND_ORDER_RATE = RATE.per(MOLAR);

    public static final Dimension MOLAR_RATE = MOLAR.per(TIME);
    public static final Dimension ACTIVITY_PER_MASS = ACTIVITY.per(MASS);

    /** The dimension of a product. */
    public Dimension times(Dimension other) {
        return new Dimension(
                time + other.time,
                amount + other.amount,
                mass + other.mass,
                length + other.length,
                cells + other.cells,
                money + other.money,
                activity + other.activity,
                share + other.share);
    }

    /** The dimension of a quotient. */
    public Dimension per(Dimension other) {
        return times(other.power(-1));
    }

    /** The dimension of an n-th power. */
    public Dimension power(int n) {
        return new Dimension(n * time, n * amount, n * mass, n * length, n * cells, n * money, n * activity, n * share);
    }

    /** With its article, for a sentence: {@code a time}; the canonical unit where nobody gave it a name. */
    public String phrase() {
        return DimensionName.of(this).map(DimensionName::phrase).orElseGet(() -> "a quantity in " + canonicalSymbol());
    }

    /** How one is written: {@code 36 h}. */
    public String example() {
        return DimensionName.of(this).map(DimensionName::example).orElseGet(() -> "1 " + canonicalSymbol());
    }

    /** The unit whose scale is 1, e.g. {@code nmol/mL}. */
    public Unit canonicalUnit() {
        return new Unit(canonicalSymbol(), this, 1);
    }

    private String canonicalSymbol() {
        List<String> over = new ArrayList<>();
        List<String> under = new ArrayList<>();
        put("nmol", amount, over, under);
        put("ng", mass, over, under);
        put("U", activity, over, under);
        put("USD", money, over, under);
        putLength(over, under);
        put("cell", cells, over, under);
        put("v/v", share, over, under);
        put("d", time, over, under);
        if (over.isEmpty() && under.isEmpty()) {
            return "";
        }
        String top = over.isEmpty() ? "1" : String.join(" ", over);
        return under.isEmpty() ? top : top + "/" + String.join("/", under);
    }

    private void putLength(List<String> over, List<String> under) {
        if (length % 3 == 0) {
            put("mL", length / 3, over, under);
        } else {
            put("cm", length, over, under);
        }
    }

    private static void put(String symbol, int exponent, List<String> over, List<String> under) {
        if (exponent != 0) {
            int n = Math.abs(exponent);
            (exponent > 0 ? over : under).add(n == 1 ? symbol : symbol + n);
        }
    }
}
