package fatewise.codegen;

import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Exchange;
import fatewise.model.Layout;
import java.util.ArrayList;
import java.util.List;

/** Decay, secretion, uptake and clearance of compounds (eq. M1 to M3). */
final class MediumLayer {
    final Layout layout;
    final double[] decay;
    final Flow[] flows;

    /** One exchange: which amount, which rate row, by which states. */
    record Flow(int compound, Exchange.Kind kind, int row, double half, int[] states) {}

    MediumLayer(Layout layout, RateTable.Builder rates) {
        this.layout = layout;
        List<Compound> compounds = layout.compounds();
        decay = compounds.stream().mapToDouble(Compound::decay).toArray();
        List<Flow> all = new ArrayList<>();
        for (Exchange exchange : layout.model().exchanges()) {
            int compound = compounds.indexOf(exchange.compound());
            if (compound >= 0) {
                double half = exchange.half() == null ? 0 : exchange.half().value();
                all.add(new Flow(
                        compound, exchange.kind(), rates.add(exchange.rate()), half, states(layout, exchange)));
            }
        }
        flows = all.toArray(Flow[]::new);
    }

    private static int[] states(Layout layout, Exchange exchange) {
        List<CellState> all = layout.model().states();
        return all.stream()
                .filter(s -> exchange.states().isEmpty() || exchange.states().contains(s.id()))
                .mapToInt(all::indexOf)
                .toArray();
    }

    void observe(double[] y, Scratch s) {
        double perVolume = 1 / y[layout.volume()];
        for (int c = 0; c < s.concentration.length; c++) {
            s.concentration[c] = y[layout.amount(c)] * perVolume;
        }
    }

    void add(double[] y, Scratch s, double[] dydt) {
        for (int c = 0; c < decay.length; c++) {
            dydt[layout.amount(c)] -= decay[c] * y[layout.amount(c)]; // eq. M1
        }
        for (Flow flow : flows) {
            double cells = 0;
            for (int state : flow.states) {
                cells += s.population[state];
            }
            double c = s.concentration[flow.compound];
            double perCell =
                    switch (flow.kind) {
                        case SECRETION -> s.rate[flow.row]; // eq. M2
                        case CLEARANCE -> -s.rate[flow.row] * c; // eq. M3
                        case UPTAKE -> -s.rate[flow.row] * c / (flow.half + Hill.positive(c)); // eq. M3
                    };
            dydt[layout.amount(flow.compound)] += cells * perCell;
        }
    }
}
