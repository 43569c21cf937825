package fatewise.codegen;

import fatewise.model.Layout;

/** What the layers of one evaluation hand on to each other. */
final class Scratch {
    /** Concentrations of the compounds [their unit per mL]. */
    final double[] concentration;
    /** Occupancy of targets by agonists and by antagonists. */
    final double[] activated;

    final double[] inhibited;
    /** Felt activity of pathways. */
    final double[] felt;
    /** Value of every rate of the rate table. */
    double[] rate = new double[0];
    /** Living cells by state, and in all. */
    final double[] population;

    double cells;
    /** Cells by footprint over capacity. */
    double density;

    private Setting setting;

    Scratch(Layout layout) {
        concentration = new double[layout.compounds().size()];
        activated = new double[TargetLayer.targets(layout.model()).size()];
        inhibited = new double[activated.length];
        felt = new double[layout.model().pathways().size()];
        population = new double[layout.model().states().size()];
    }

    void enter(Setting newSetting) {
        setting = newSetting;
    }

    double capacity() {
        return setting.capacity();
    }

    boolean isCulture(String kind) {
        return setting.culture().equals(kind);
    }
}
