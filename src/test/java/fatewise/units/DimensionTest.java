package fatewise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DimensionTest {
    static List<Dimension> named() {
        return List.of(
                Dimension.FRACTION,
                Dimension.TIME,
                Dimension.AMOUNT,
                Dimension.MASS,
                Dimension.LENGTH,
                Dimension.CELLS,
                Dimension.MONEY,
                Dimension.ACTIVITY,
                Dimension.VOLUME_FRACTION,
                Dimension.AREA,
                Dimension.VOLUME,
                Dimension.RATE,
                Dimension.MOLAR,
                Dimension.MASS_CONCENTRATION,
                Dimension.ACTIVITY_CONCENTRATION,
                Dimension.CELL_DENSITY_AREA,
                Dimension.CELL_DENSITY_VOLUME,
                Dimension.MOLAR_MASS,
                Dimension.PRICE_PER_MASS,
                Dimension.PRICE_PER_VOLUME,
                Dimension.PRICE_PER_AMOUNT,
                Dimension.PRICE_PER_ACTIVITY,
                Dimension.CLEARANCE,
                Dimension.AMOUNT_PER_CELL_TIME,
                Dimension.MASS_PER_CELL_TIME,
                Dimension.SECOND_ORDER_RATE,
                Dimension.MOLAR_RATE,
                Dimension.ACTIVITY_PER_MASS);
    }

    @ParameterizedTest
    @MethodSource("named")
    void theExampleOfADimensionIsAQuantityOfIt(Dimension dimension) {
        assertEquals(dimension, Quantity.parse(dimension.example()).dimension());
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyNamedDimensionHasAPhraseOfItsOwn(Dimension dimension) {
        assertTrue(DimensionName.of(dimension).isPresent(), dimension::toString);
    }

    @ParameterizedTest
    @MethodSource("named")
    void theCanonicalUnitReadsBackWithScaleOne(Dimension dimension) {
        String symbol = dimension.canonicalUnit().symbol();
        if (!symbol.isEmpty() && !symbol.contains("v/v")) {
            Unit read = Units.parse(symbol);
            assertEquals(dimension, read.dimension(), symbol);
            assertEquals(1.0, read.scale(), 1e-15, symbol);
        }
    }
}
