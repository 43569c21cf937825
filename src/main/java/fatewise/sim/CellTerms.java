package fatewise.sim;

import fatewise.codegen.CurrentRates;
import fatewise.codegen.Kernel;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Edge;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.model.Rate;
import java.util.ArrayList;
import java.util.List;

/** Says what moves cells, state by state: division, death, and the edges in and out (eq. F5 to F12). */
final class CellTerms {
    private final Layout layout;
    private final Model model;
    private final double[] y;
    private final CurrentRates rates;
    private final double free;

    CellTerms(Kernel kernel, double[] y, CurrentRates rates) {
        this.layout = kernel.layout();
        this.model = layout.model();
        this.y = y;
        this.rates = rates;
        double exponent = model.crowding().exponent().value();
        this.free = Math.max(0, 1 - Math.pow(kernel.density(y), exponent)); // eq. F7
    }

    /** Of a phase all that moves its state; of births and deaths what feeds them. */
    List<Term> of(int index) {
        if (index < layout.cellsTo()) {
            return state(layout.stateOf(index));
        }
        List<Term> terms = new ArrayList<>();
        for (int s = 0; s < model.states().size(); s++) {
            if (index == layout.births()) {
                division(s, terms);
            } else if (index == layout.deaths() || index == layout.dead()) {
                deaths(s, terms);
            }
        }
        return terms;
    }

    private List<Term> state(int s) {
        List<Term> terms = new ArrayList<>();
        CellState state = model.states().get(s);
        division(s, terms);
        deaths(s, terms);
        if (state.matures() != null) {
            add("maturation of " + state.id(), state.matures(), cells(s), terms);
        }
        for (Edge edge : model.edges()) {
            if (edge.from().equals(state.id()) || edge.to().equals(state.id())) {
                terms.add(edge(edge, state));
            }
        }
        return terms;
    }

    private void division(int s, List<Term> terms) {
        CellState state = model.states().get(s);
        if (state.divides() != null) {
            double rate = rates.of(state.divides()) * free;
            String words = "division of " + state.id() + " " + Rounded.perDay(rate);
            terms.add(new Term(words, rate * cells(s), rate, behind(state.divides(), rate)));
        }
    }

    private void deaths(int s, List<Term> terms) {
        CellState state = model.states().get(s);
        for (Rate dies : state.dies()) {
            add("death of " + state.id(), dies, -cells(s), terms); // eq. F8
        }
        if (state.anoikis() != null) {
            add("death after dissociation of " + state.id(), state.anoikis(), -cells(s) * y[layout.stress()], terms);
        }
        for (int c = 0; c < layout.compounds().size(); c++) {
            Compound compound = layout.compounds().get(c);
            if (compound.toxicity() != null) {
                double rate = poison(compound, c) * state.toxicity().value();
                String words = "death of " + state.id() + " by " + compound.id() + " " + Rounded.perDay(rate);
                terms.add(new Term(
                        words, -rate * cells(s), rate, compound.toxicity().max()));
            }
        }
    }

    /** max C^h / (TC50^h + C^h) (eq. F9). */
    private double poison(Compound compound, int c) {
        double x = Math.max(0, y[layout.amount(c)] / y[layout.volume()])
                / compound.toxicity().half().value();
        double power = Math.pow(x, compound.toxicity().hill().value());
        return compound.toxicity().max().value() * (Double.isInfinite(power) ? 1 : power / (1 + power));
    }

    private Term edge(Edge edge, CellState of) {
        int from = model.states().indexOf(model.state(edge.from()).orElseThrow());
        double base = rates.of(edge.rate());
        Rate divides = model.states().get(from).divides();
        double perDivision =
                edge.perDivision() == null ? 0 : edge.perDivision().value() * rates.of(divides) * free; // eq. F11
        double rate = base + perDivision;
        Parameter behind = perDivision > base ? edge.perDivision() : behind(edge.rate(), base);
        boolean leaves = edge.from().equals(of.id());
        double flux = (leaves ? -rate : rate) * cells(from);
        return new Term(edge + " " + Rounded.perDay(rate), flux, leaves ? rate : 0, behind);
    }

    private void add(String what, Rate rate, double times, List<Term> terms) {
        double value = rates.of(rate);
        terms.add(new Term(what + " " + Rounded.perDay(value), value * times, value, behind(rate, value)));
    }

    /** The leak when it makes up most of the value, otherwise the base. */
    static Parameter behind(Rate rate, double value) {
        return rate.leak() != null && rate.leak().value() > value / 2 ? rate.leak() : rate.base();
    }

    /** Living cells of these states; of all when none is named. */
    double population(List<String> states) {
        double sum = 0;
        for (int s = 0; s < model.states().size(); s++) {
            if (states.isEmpty() || states.contains(model.states().get(s).id())) {
                sum += cells(s);
            }
        }
        return sum;
    }

    private double cells(int s) {
        double sum = 0;
        for (int i = layout.stateFrom(s); i < layout.stateTo(s); i++) {
            sum += y[i];
        }
        return sum;
    }
}
