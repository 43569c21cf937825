package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.solver.SlopePattern;
import fatewise.solver.Variational;
import java.util.List;

/**
 * A model that knows its derivatives by the state and by parameters (eq. S40, S46). Directions are the logarithms of
 * parameters, then any number of others on which f does not depend, such as times of actions. Made by {@link
 * VariationalCode}.
 *
 * <p>One generated program gives f and its derivatives, which share their terms. For one thread; allocates nothing when
 * evaluated.
 */
public final class VariationalKernel implements Variational {
    private final Layout layout;
    private final int n;
    private final List<Variation> variations;
    private final Model model;
    private final Formula slope;
    private final Formula formula;
    private final SlopePattern pattern;
    private final Givens givens;
    private final double[] given;
    private final double[] work;
    private final double[] out;
    private final int[] capacitySlot; // by variation; -1 for those that are no capacity

    VariationalKernel(
            Model model,
            Interpreter interpreter,
            Givens givens,
            List<Variation> variations,
            int[] capacitySlot,
            VariationalCode.Shape shape) {
        this.model = model;
        this.variations = List.copyOf(variations);
        this.givens = givens;
        this.capacitySlot = capacitySlot.clone();
        layout = interpreter.layout();
        n = layout.size();
        slope = shape.slope();
        formula = shape.formula();
        pattern = shape.pattern();
        given = givens.start();
        work = new double[Math.max(slope.workLength(), formula.workLength())];
        out = new double[n + pattern.count()];
    }

    /** Which index of y is what. */
    public Layout layout() {
        return layout;
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public boolean autonomous() {
        return true;
    }

    @Override
    public SlopePattern slopes() {
        return pattern;
    }

    /** Says in which vessel the next segment happens; must be called before the first evaluation. */
    public void enter(Setting setting) {
        givens.enter(setting, given);
        for (int p = 0; p < capacitySlot.length; p++) {
            if (capacitySlot[p] >= 0) {
                Parameter own = model.crowding().capacity().get(setting.culture());
                boolean here = own != null && own.id().equals(variations.get(p).id());
                given[capacitySlot[p]] = here ? setting.capacity() : 0;
            }
        }
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        slope.evaluate(y, given, work, dydt);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt, double[] slopes) {
        formula.evaluate(y, given, work, out);
        System.arraycopy(out, 0, dydt, 0, n);
        System.arraycopy(out, n, slopes, 0, slopes.length);
    }
}
