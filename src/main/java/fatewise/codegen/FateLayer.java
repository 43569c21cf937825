package fatewise.codegen;

import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Edge;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Rate;
import java.util.ArrayList;
import java.util.List;

/** Division, death and change of state along Erlang phases, with its ledger (eq. F5 to F12). */
final class FateLayer {
    final Layout layout;
    final Chain[] chains;
    final double[] footprint;
    final double exponent;
    final double stressDecay;
    final double deadClearance;
    final Toxin[] toxins;

    record Toxin(int compound, Hill curve, double max) {}

    /**
     * One state; rows are of the rate table, -1 for none.
     *
     * @param from first index of its cells
     * @param to one past the last
     * @param shared phases before commitment
     * @param after phases after it
     * @param finish rate of every phase after commitment [1/d] (eq. F6)
     */
    record Chain(
            int from,
            int to,
            int shared,
            int after,
            double finish,
            double regress,
            int divides,
            int[] dies,
            int anoikis,
            int matures,
            double toxicity,
            Exit[] exits) {}

    /** One edge: row, entry phase of the state entered, first committed phase, rate per division. */
    record Exit(int row, int target, int committed, double perDivision) {}

    FateLayer(Layout layout, RateTable.Builder rates) {
        this.layout = layout;
        Model model = layout.model();
        footprint =
                model.states().stream().mapToDouble(s -> s.footprint().value()).toArray();
        exponent = model.crowding().exponent().value();
        stressDecay = Math.log(2) / model.handling().stress().value();
        deadClearance = Math.log(2) / model.handling().clearance().value();
        chains = new Chain[model.states().size()];
        for (int s = 0; s < chains.length; s++) {
            chains[s] = chain(s, model.states().get(s), rates);
        }
        toxins = toxins(layout.compounds());
    }

    private static Toxin[] toxins(List<Compound> compounds) {
        List<Toxin> toxins = new ArrayList<>();
        for (int c = 0; c < compounds.size(); c++) {
            if (compounds.get(c).toxicity() != null) {
                var toxicity = compounds.get(c).toxicity();
                toxins.add(new Toxin(
                        c,
                        Hill.of(toxicity.half().value(), toxicity.hill().value()),
                        toxicity.max().value()));
            }
        }
        return toxins.toArray(Toxin[]::new);
    }

    private Chain chain(int s, CellState state, RateTable.Builder rates) {
        int after = state.phases() - state.commitAt();
        return new Chain(
                layout.stateFrom(s),
                layout.stateTo(s),
                state.commitAt(),
                after,
                after > 0 ? state.phases() / state.dwell().value() : 0,
                state.regress() == null ? 0 : state.regress().value(),
                rates.add(state.divides()),
                state.dies().stream().mapToInt((Rate r) -> rates.add(r)).toArray(),
                rates.add(state.anoikis()),
                rates.add(state.matures()),
                state.toxicity().value(),
                exits(s, state, rates));
    }

    private Exit[] exits(int s, CellState state, RateTable.Builder rates) {
        Model model = layout.model();
        List<Edge> edges = model.exits(state);
        Exit[] exits = new Exit[edges.size()];
        for (int i = 0; i < exits.length; i++) {
            Edge edge = edges.get(i);
            int to = model.states().indexOf(model.state(edge.to()).orElseThrow());
            double perDivision =
                    edge.perDivision() == null ? 0 : edge.perDivision().value();
            exits[i] = new Exit(rates.add(edge.rate()), layout.stateFrom(to), layout.committed(s, i), perDivision);
        }
        return exits;
    }

    void observe(double[] y, Scratch s) {
        s.cells = 0;
        double room = 0;
        for (int i = 0; i < chains.length; i++) {
            double sum = 0;
            for (int x = chains[i].from; x < chains[i].to; x++) {
                sum += y[x];
            }
            s.population[i] = sum;
            s.cells += sum;
            room += footprint[i] * sum;
        }
        s.density = room / s.capacity();
    }

    void add(double[] y, Scratch s, double[] dydt) {
        double free = Hill.positive(1 - Hill.power(s.density, exponent)); // eq. F7
        double poison = poison(s);
        double births = 0;
        double deaths = 0;
        for (int i = 0; i < chains.length; i++) {
            Chain chain = chains[i];
            double divides = chain.divides < 0 ? 0 : s.rate[chain.divides] * free;
            double dies = poison * chain.toxicity;
            for (int row : chain.dies) {
                dies += s.rate[row]; // eq. F8
            }
            dies += chain.anoikis < 0 ? 0 : s.rate[chain.anoikis] * y[layout.stress()]; // eq. F10
            double net = divides - dies;
            for (int x = chain.from; x < chain.to; x++) {
                dydt[x] += net * y[x];
            }
            births += chain.divides < 0 ? 0 : divides * s.population[i];
            deaths += dies * s.population[i];
            move(chain, divides, y, s, dydt);
        }
        dydt[layout.stress()] -= stressDecay * y[layout.stress()];
        dydt[layout.dead()] += deaths - deadClearance * y[layout.dead()]; // eq. F12
        dydt[layout.births()] += births;
        dydt[layout.deaths()] += deaths;
    }

    /** Sum over compounds of max C^h / (TC50^h + C^h) (eq. F9). */
    private double poison(Scratch s) {
        double sum = 0;
        for (Toxin toxin : toxins) {
            sum += toxin.max * toxin.curve.at(s.concentration[toxin.compound]);
        }
        return sum;
    }

    private static void move(Chain chain, double divides, double[] y, Scratch s, double[] dydt) {
        if (chain.matures >= 0) {
            mature(chain, divides, y, s, dydt);
            return;
        }
        double total = 0;
        int phases = chain.shared + chain.after;
        int last = chain.from + chain.shared - 1;
        for (Exit exit : chain.exits) {
            double rate = rate(exit, divides, s);
            total += rate;
            double flux = phases * rate * y[last]; // eq. F5: pi kappa X_c = n r X_c
            dydt[last] -= flux;
            dydt[chain.after > 0 ? exit.committed : exit.target] += flux;
            finish(chain, exit, y, dydt);
        }
        walk(chain, last, phases * total, y, dydt); // eq. F5
    }

    private static double rate(Exit exit, double divides, Scratch s) {
        return exit.perDivision == 0 ? s.rate[exit.row] : s.rate[exit.row] + exit.perDivision * divides; // eq. F11
    }

    /** Hops from phase to phase as far as {@code last}, and back. */
    private static void walk(Chain chain, int last, double hop, double[] y, double[] dydt) {
        for (int x = chain.from; x < last; x++) {
            double flux = hop * y[x];
            if (chain.regress != 0) {
                flux -= chain.regress * y[x + 1];
            }
            dydt[x] -= flux;
            dydt[x + 1] += flux;
        }
    }

    /** Committed cells walk to the end of their own chain, whatever the medium says (eq. F6). */
    private static void finish(Chain chain, Exit exit, double[] y, double[] dydt) {
        for (int i = 0; i < chain.after; i++) {
            double flux = chain.finish * y[exit.committed + i];
            dydt[exit.committed + i] -= flux;
            dydt[i + 1 < chain.after ? exit.committed + i + 1 : exit.target] += flux;
        }
    }

    /** Phases of a maturing state; its edges may be taken from any of them (eq. F6). */
    private static void mature(Chain chain, double divides, double[] y, Scratch s, double[] dydt) {
        walk(chain, chain.to - 1, chain.shared * s.rate[chain.matures], y, dydt);
        for (Exit exit : chain.exits) {
            double rate = rate(exit, divides, s);
            for (int x = chain.from; x < chain.to; x++) {
                double flux = rate * y[x];
                dydt[x] -= flux;
                dydt[exit.target] += flux;
            }
        }
    }
}
