package fatewise.sim;

import fatewise.model.Compound;
import fatewise.model.Layout;

/** What a component of the state vector is, in words, and how its value is told. */
record Component(String name, String amount) {
    private static final int DIGITS = 2;

    static Component of(int index, double[] y, Layout layout) {
        double value = y[index];
        if (index == layout.volume()) {
            return new Component("the volume of medium", Rounded.of(value, 3) + " mL");
        }
        for (int c = 0; c < layout.compounds().size(); c++) {
            if (index == layout.amount(c)) {
                return compound(layout.compounds().get(c), value / y[layout.volume()]);
            }
        }
        for (int l = 0; l < layout.latches().size(); l++) {
            if (index == layout.latch(l)) {
                String target = "bound " + layout.latches().get(l).target();
                return new Component(target, Culprit.share("share", value));
            }
        }
        for (int p = 0; p < layout.model().pathways().size(); p++) {
            String pathway = "pathway " + layout.model().pathways().get(p).id();
            if (index == layout.pathway(p)) {
                return new Component(pathway, Culprit.share("activity", value));
            } else if (index == layout.adaptation(p)) {
                return new Component("adaptation of " + pathway, Culprit.share("memory", value));
            }
        }
        return index == layout.stress()
                ? new Component("stress after dissociation", Culprit.share("share", value))
                : cells(index, value, layout);
    }

    private static Component compound(Compound compound, double concentration) {
        String unit = compound.dimension().canonicalUnit().symbol();
        String words = Rounded.of(concentration, 3) + (unit.isEmpty() ? "" : " " + unit);
        return new Component(compound.id(), words.replace("nmol/mL", "uM"));
    }

    private static Component cells(int index, double value, Layout layout) {
        String amount = Rounded.of(value, DIGITS) + " cells";
        if (index < layout.cellsTo()) {
            String state = layout.model().states().get(layout.stateOf(index)).id();
            return new Component(state + ", phase " + (layout.phaseOf(index) + 1), amount);
        }
        String name = index == layout.dead()
                ? "dead cells in the dish"
                : index == layout.births()
                        ? "the count of births"
                        : index == layout.deaths()
                                ? "the count of deaths"
                                : index == layout.removed() ? "the count of cells removed" : "the count of cells lost";
        return new Component(name, amount);
    }
}
