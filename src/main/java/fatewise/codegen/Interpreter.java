package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.solver.Moving;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reference engine: every layer reads what the ones before it left in a {@link Scratch}. */
final class Interpreter implements Kernel {
    private final Layout layout;
    private final Scratch scratch;
    final MediumLayer medium;
    final TargetLayer targets;
    final PathwayLayer pathways;
    final RateTable rates;
    final FateLayer fate;
    private final Support support;
    private Scattered scattered;

    Interpreter(Model model, List<Compound> compounds) {
        this(model, compounds, true);
    }

    /** Unless {@code share}, equal numbers of different parameters are kept apart. */
    Interpreter(Model model, List<Compound> compounds, boolean share) {
        layout = new Layout(model, compounds);
        scratch = new Scratch(layout);
        targets = new TargetLayer(layout);
        pathways = new PathwayLayer(layout, targets);
        RateTable.Builder builder = new RateTable.Builder(model, share);
        medium = new MediumLayer(layout, builder);
        fate = new FateLayer(layout, builder);
        rates = builder.build();
        support = new Support(layout, medium);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    @Override
    public void enter(Setting setting) {
        scratch.enter(setting);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        Arrays.fill(dydt, 0);
        observe(y);
        targets.add(y, scratch, dydt);
        pathways.add(y, scratch, dydt);
        rates.evaluate(scratch);
        medium.add(y, scratch, dydt);
        fate.add(y, scratch, dydt);
    }

    /** The components that can change from this state on, until something jumps; equal answers are one array. */
    int[] components(double[] y) {
        return support.components(y);
    }

    @Override
    public Optional<Moving> moving(double[] y) {
        int[] components = components(y);
        if (scattered == null || scattered.moving().components() != components) {
            scattered = new Scattered(this, components);
        }
        scattered.begin(y);
        return Optional.of(scattered.moving());
    }

    /** Fills concentrations, populations, density, occupancies and felt activities. */
    private void observe(double[] y) {
        medium.observe(y, scratch);
        fate.observe(y, scratch);
        targets.observe(y, scratch);
        pathways.observe(y, scratch);
    }

    @Override
    public double density(double[] y) {
        fate.observe(y, scratch);
        return scratch.density;
    }

    @Override
    public double felt(double[] y, int pathway) {
        return pathways.felt(y, pathway);
    }

    @Override
    public void settlePathways(double[] y) {
        for (int pass = 0; pass <= layout.model().pathways().size(); pass++) {
            observe(y);
            pathways.rest(y, scratch);
        }
    }
}
