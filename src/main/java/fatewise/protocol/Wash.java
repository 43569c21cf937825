package fatewise.protocol;

import fatewise.model.Layout;

/**
 * Rinses the cells; each rinse leaves the carry-over of what was there. Then the vessel is filled up with fresh medium
 * (eq. A3).
 *
 * @param times how often, at least once
 * @param carryOver share that each rinse leaves
 */
public record Wash(int times, double carryOver) implements Action {
    static final String KEY = "wash";

    public Wash {
        if (times < 1 || !(carryOver >= 0 && carryOver <= 1)) {
            throw new IllegalArgumentException(times + " washes, carry-over " + carryOver);
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        Fluid.refresh(y, layout, Math.pow(carryOver, times), carryOver, atHand);
    }

    @Override
    public String describe() {
        return "wash " + (times == 1 ? "once" : times == 2 ? "twice" : times + " times") + " and add fresh medium";
    }
}
