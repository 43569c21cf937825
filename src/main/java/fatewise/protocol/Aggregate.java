package fatewise.protocol;

import fatewise.model.Layout;
import java.util.Optional;

/**
 * Dissociates the cells and lets them gather into clusters (eq. A5, A7).
 *
 * @param key {@code aggregate}, or {@code re-aggregate} for cells that were clusters before
 * @param seeding how many go on
 * @param size cells in a cluster; 0 when not told
 * @param vessel the new one; empty for one like the present
 */
public record Aggregate(String key, Seeding seeding, double size, Optional<Vessel> vessel) implements Action {
    static final String KEY = "aggregate";
    static final String AGAIN = "re-aggregate";

    @Override
    public int rank() {
        return 4;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        Vessel into = vessel.orElse(atHand.vessel());
        double share = seeding.of(Handled.total(y, layout), into, culture);
        Handled.keep(y, layout, i -> share, Manner.AGGREGATE, culture);
        culture.wentOn(share);
        Handled.replate(y, layout, atHand.fresh(), into, culture);
        culture.clustered(size);
    }

    @Override
    public String describe() {
        String what = key.equals(KEY) ? "aggregate" : "dissociate the clusters and re-aggregate";
        String clusters = size > 0 ? " into clusters of " + Words.cells(size) : "";
        return what
                + seeding.describe()
                + clusters
                + vessel.map(v -> ", in " + v.describe()).orElse("");
    }
}
