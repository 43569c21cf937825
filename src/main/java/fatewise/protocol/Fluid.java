package fatewise.protocol;

import fatewise.model.Layout;

/** Medium that passes through hands. */
final class Fluid {
    private Fluid() {}

    /**
     * Leaves {@code keptAmount} of every compound and of dead cells in {@code keptVolume} of the liquid, and fills up
     * with fresh medium to what the vessel holds (eq. A2).
     */
    static void refresh(double[] y, Layout layout, double keptAmount, double keptVolume, AtHand atHand) {
        double liquid = keptVolume * y[layout.volume()];
        double volume = Math.max(liquid, atHand.vessel().totalVolume());
        for (int j = 0; j < layout.compounds().size(); j++) {
            int a = layout.amount(j);
            double fresh = atHand.fresh().concentration(layout.compounds().get(j));
            y[a] = keptAmount * y[a] + (volume - liquid) * fresh;
        }
        y[layout.volume()] = volume;
        y[layout.dead()] *= keptAmount;
    }
}
