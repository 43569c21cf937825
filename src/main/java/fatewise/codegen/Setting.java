package fatewise.codegen;

/**
 * What the vessel means for the cells, constant within a segment.
 *
 * @param culture kind of culture: planar, suspension or air-liquid
 * @param capacity K, cells (of footprint 1) the vessel holds (eq. F7)
 */
public record Setting(String culture, double capacity) {
    public Setting {
        if (!(capacity > 0)) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
    }
}
