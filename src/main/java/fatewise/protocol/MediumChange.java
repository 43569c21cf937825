package fatewise.protocol;

import fatewise.model.Layout;

/**
 * Takes a share of the medium out and fills the vessel up with fresh medium; living cells stay, dead ones go with the
 * medium (eq. A2).
 *
 * @param fraction taken out, more than 0
 * @param carryOver share that cannot be taken out
 * @param washes rinses before filling up; each leaves the carry-over
 */
public record MediumChange(double fraction, double carryOver, int washes) implements Action {
    static final String KEY = "change";

    public MediumChange {
        if (!(fraction > 0 && fraction <= 1) || !(carryOver >= 0 && carryOver <= 1) || washes < 0) {
            throw new IllegalArgumentException("change of " + fraction + ", carry-over " + carryOver);
        }
    }

    /** As a feed plan says. */
    static MediumChange of(FeedPlan feed) {
        return new MediumChange(feed.fraction(), feed.carryOver(), feed.washes());
    }

    /** All of it, with the carry-over and washes of a feed plan. */
    static MediumChange full(FeedPlan feed) {
        return new MediumChange(1, feed.carryOver(), feed.washes());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        double left = Math.max(1 - fraction, carryOver);
        double liquid = washes == 0 ? left : carryOver;
        Fluid.refresh(y, layout, left * Math.pow(carryOver, washes), liquid, atHand);
    }

    /** True when all medium is taken out, as far as that goes. */
    public boolean isFull() {
        return 1 - fraction <= carryOver;
    }

    @Override
    public String describe() {
        String what = isFull() ? "change all medium" : "change " + Words.percent(fraction) + " of the medium";
        return washes == 0 ? what : what + ", with " + Words.count(washes, "wash", "washes");
    }
}
