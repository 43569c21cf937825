package fatewise.protocol;

import fatewise.model.Layout;
import java.util.Optional;

/**
 * Lifts the cells and plates some of them into a vessel with fresh medium (eq. A5, A6).
 *
 * @param seeding how many go on
 * @param manner as single cells or clumps
 * @param vessel the new one; empty for one like the present
 */
public record Passage(Seeding seeding, Manner manner, Optional<Vessel> vessel) implements Action {
    static final String KEY = "passage";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return 4;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        Vessel into = vessel.orElse(atHand.vessel());
        double share = seeding.of(Handled.total(y, layout), into, culture);
        Handled.keep(y, layout, i -> share, manner, culture);
        culture.wentOn(share);
        Handled.replate(y, layout, atHand.fresh(), into, culture);
    }

    @Override
    public String describe() {
        String into = vessel.map(v -> " into " + v.describe()).orElse("");
        return "passage as " + manner.word() + seeding.describe() + into;
    }
}
