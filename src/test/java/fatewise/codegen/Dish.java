package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.ModelText;
import fatewise.solver.Integrator;
import fatewise.solver.Schedule;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.List;

/** One dish of a small model: put things in, wait, look. Volume is 1 mL, so that amounts are concentrations. */
final class Dish {
    private final Layout layout;
    private final Kernel kernel;
    private double[] y;

    private Dish(Model model, List<Compound> compounds) {
        kernel = Compiler.compile(model, compounds);
        layout = kernel.layout();
        y = new double[layout.size()];
        y[layout.volume()] = 1;
        in(new Setting("planar", Double.POSITIVE_INFINITY));
    }

    /** A dish of a model with all the compounds the model defines. */
    static Dish of(String yaml) {
        Model model = ModelText.model(yaml);
        return new Dish(model, model.compounds());
    }

    Dish in(Setting setting) {
        kernel.enter(setting);
        return this;
    }

    Layout layout() {
        return layout;
    }

    Kernel kernel() {
        return kernel;
    }

    double[] y() {
        return y;
    }

    Dish medium(String compound, double concentration) {
        y[amountAt(compound)] = concentration;
        return this;
    }

    Dish cells(String state, double cells) {
        y[layout.stateFrom(stateAt(state))] = cells;
        return this;
    }

    /** Lets every pathway come to rest at once. */
    Dish settle() {
        kernel.settlePathways(y);
        return this;
    }

    Dish waitFor(double days) {
        y = Integrator.of(Methods.ALL.get(0), Tolerances.uniform(1e-10, 1e-12, layout.size()))
                .solve(kernel, Schedule.between(0, days), y)
                .trajectory()
                .last();
        return this;
    }

    double cells(String state) {
        int s = stateAt(state);
        double sum = 0;
        for (int i = layout.stateFrom(s); i < layout.stateTo(s); i++) {
            sum += y[i];
        }
        return sum;
    }

    double amount(String compound) {
        return y[amountAt(compound)];
    }

    double felt(String pathway) {
        return kernel.felt(y, pathwayAt(pathway));
    }

    /** Activity before adaptation. */
    double activity(String pathway) {
        return y[layout.pathway(pathwayAt(pathway))];
    }

    private int stateAt(String id) {
        return layout.model().states().indexOf(layout.model().state(id).orElseThrow());
    }

    private int pathwayAt(String id) {
        return layout.model().pathways().indexOf(layout.model().pathway(id).orElseThrow());
    }

    private int amountAt(String id) {
        return layout.compounds().stream()
                .filter(c -> c.id().equals(id))
                .mapToInt(layout::amount)
                .findFirst()
                .orElseThrow();
    }
}
