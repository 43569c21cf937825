package fatewise.units;

import java.util.List;
import java.util.Optional;

/** How the usual dimensions are called in a sentence, and how one is written. */
record DimensionName(Dimension dimension, String phrase, String example) {
    private static final List<DimensionName> ALL = List.of(
            new DimensionName(Dimension.FRACTION, "a fraction", "80 %"),
            new DimensionName(Dimension.TIME, "a time", "36 h"),
            new DimensionName(Dimension.AMOUNT, "an amount", "5 nmol"),
            new DimensionName(Dimension.MASS, "a mass", "10 mg"),
            new DimensionName(Dimension.LENGTH, "a length", "150 um"),
            new DimensionName(Dimension.CELLS, "a number of cells", "1e6 cells"),
            new DimensionName(Dimension.MONEY, "a sum of money", "120 USD"),
            new DimensionName(Dimension.ACTIVITY, "an activity", "1000 U"),
            new DimensionName(Dimension.VOLUME_FRACTION, "a share of the volume", "2 % v/v"),
            new DimensionName(Dimension.AREA, "an area", "9.6 cm2"),
            new DimensionName(Dimension.VOLUME, "a volume", "2 mL"),
            new DimensionName(Dimension.RATE, "a rate", "0.7 /d"),
            new DimensionName(Dimension.MOLAR, "a molar concentration", "3 uM"),
            new DimensionName(Dimension.MASS_CONCENTRATION, "a mass concentration", "100 ng/mL"),
            new DimensionName(Dimension.ACTIVITY_CONCENTRATION, "an activity concentration", "100 U/mL"),
            new DimensionName(Dimension.CELL_DENSITY_AREA, "a number of cells per area", "5e4 cells/cm2"),
            new DimensionName(Dimension.CELL_DENSITY_VOLUME, "a number of cells per volume", "1e6 cells/mL"),
            new DimensionName(Dimension.MOLAR_MASS, "a molar mass", "465.3 g/mol"),
            new DimensionName(Dimension.PRICE_PER_MASS, "a price per mass", "12 USD/mg"),
            new DimensionName(Dimension.PRICE_PER_VOLUME, "a price per volume", "0.1 USD/mL"),
            new DimensionName(Dimension.PRICE_PER_AMOUNT, "a price per amount", "3 USD/umol"),
            new DimensionName(Dimension.PRICE_PER_ACTIVITY, "a price per activity", "0.01 USD/U"),
            new DimensionName(Dimension.CLEARANCE, "a clearance per cell", "1e-6 mL/cell/d"),
            new DimensionName(Dimension.AMOUNT_PER_CELL_TIME, "an amount per cell and time", "1e-6 nmol/cell/d"),
            new DimensionName(Dimension.MASS_PER_CELL_TIME, "a mass per cell and time", "1e-6 ng/cell/d"),
            new DimensionName(Dimension.SECOND_ORDER_RATE, "a second-order rate", "1 /(uM d)"),
            new DimensionName(Dimension.MOLAR_RATE, "a change of concentration in time", "1 uM/d"),
            new DimensionName(Dimension.ACTIVITY_PER_MASS, "an activity per mass", "1e4 U/mg"));

    static Optional<DimensionName> of(Dimension dimension) {
        return ALL.stream().filter(n -> n.dimension.equals(dimension)).findFirst();
    }
}
