package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.model.Rate;

/** What rates amount to at one state vector, for a person who asks; allocates, so not for solving. */
public final class CurrentRates {
    private final Kernel kernel;
    private final double[] y;

    /** At {@code y}, in the setting the kernel was told last. */
    public CurrentRates(Kernel kernel, double[] y) {
        this.kernel = kernel;
        this.y = y.clone();
    }

    /** The value of a rate in its own unit (eq. F1 to F4); 0 for null. */
    public double of(Rate rate) {
        if (rate == null) {
            return 0;
        }
        Layout layout = kernel.layout();
        RateTable.Builder builder = new RateTable.Builder(layout.model(), true);
        int row = builder.add(rate);
        Scratch scratch = new Scratch(layout);
        for (int p = 0; p < scratch.felt.length; p++) {
            scratch.felt[p] = kernel.felt(y, p);
        }
        builder.build().evaluate(scratch);
        return scratch.rate[row];
    }
}
