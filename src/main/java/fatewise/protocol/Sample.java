package fatewise.protocol;

import fatewise.model.Layout;

/**
 * Takes out a share of the culture, cells and medium alike (eq. A9).
 *
 * @param fraction taken out
 * @param when before everything else at its moment, or after
 */
public record Sample(double fraction, When when) implements Action {
    static final String KEY = "sample";

    /** Before or after what else is done at the same moment. */
    public enum When {
        BEFORE("before"),
        AFTER("after");

        private final String word;

        When(String word) {
            this.word = word;
        }

        /** As written in files. */
        public String word() {
            return word;
        }
    }

    public Sample {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("sample of " + fraction);
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return when == When.BEFORE ? 0 : 5;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        double kept = 1 - fraction;
        double removed = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            double left = kept * y[i];
            removed += y[i] - left;
            y[i] = left;
        }
        for (int j = 0; j < layout.compounds().size(); j++) {
            y[layout.amount(j)] *= kept;
        }
        y[layout.volume()] *= kept;
        y[layout.dead()] *= kept;
        y[layout.removed()] += removed;
        culture.wentOn(kept);
    }

    @Override
    public String describe() {
        return "take out a sample of " + Words.percent(fraction);
    }
}
