package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.units.Quantity;

/**
 * What cells are kept in; area and volume are of one well.
 *
 * @param format e.g. {@code 6-well plate}; may be empty
 * @param culture how cells are kept
 * @param wells how many, at least 1
 * @param area of the bottom of a well [cm2]; 0 when unknown, as for suspension
 * @param volume of medium in a well [mL], more than 0
 * @param span where it was read
 */
public record Vessel(String format, Culture culture, int wells, double area, double volume, Span span) {
    public Vessel {
        if (wells < 1 || !(area >= 0) || !(volume > 0)) {
            throw new IllegalArgumentException(wells + " wells of " + area + " cm2 and " + volume + " mL");
        }
    }

    /** Of all wells together [cm2]. */
    public double totalArea() {
        return wells * area;
    }

    /** Of medium in all wells together [mL]. */
    public double totalVolume() {
        return wells * volume;
    }

    /** In words, such as {@code 2 wells of a 6-well plate, 2 mL each}. */
    public String describe() {
        String name = format.isEmpty() ? culture.word() + " culture" : format;
        String wellsOf = wells == 1 ? name : wells + " x " + name;
        return wellsOf + " (" + Quantity.number(volume) + " mL" + (wells == 1 ? ")" : " each)");
    }
}
