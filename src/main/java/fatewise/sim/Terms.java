package fatewise.sim;

import fatewise.codegen.CurrentRates;
import fatewise.codegen.Kernel;
import fatewise.model.Compound;
import fatewise.model.Exchange;
import fatewise.model.Input;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.model.Pathway;
import fatewise.model.Target;
import fatewise.model.TargetEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what moves a component of the state vector, as it is at one time. */
final class Terms {
    private final Layout layout;
    private final Model model;
    private final double[] y;
    private final double[] dydt;
    private final CurrentRates rates;
    private final CellTerms cells;

    Terms(Kernel kernel, double t, double[] y) {
        this.layout = kernel.layout();
        this.model = layout.model();
        this.y = y;
        this.dydt = new double[y.length];
        kernel.evaluate(t, y, dydt);
        this.rates = new CurrentRates(kernel, y);
        this.cells = new CellTerms(kernel, y, rates);
    }

    /** The terms of a component that are not zero, largest first. */
    List<Term> of(int index) {
        List<Term> terms = new ArrayList<>(all(index));
        terms.removeIf(t -> t.flux() == 0);
        terms.sort(Comparator.comparingDouble((Term t) -> -Math.abs(t.flux()))); // NaN first
        return terms;
    }

    /** The term by which a component moves fastest, whatever there is of it. */
    Optional<Term> fastest(int index) {
        return all(index).stream().filter(t -> t.rate() > 0).max(Comparator.comparingDouble(Term::rate));
    }

    private List<Term> all(int index) {
        if (index >= layout.cellsFrom()) {
            return cells.of(index);
        }
        for (int c = 0; c < layout.compounds().size(); c++) {
            if (index == layout.amount(c)) {
                return compound(c);
            }
        }
        for (int l = 0; l < layout.latches().size(); l++) {
            if (index == layout.latch(l)) {
                return latch(layout.latches().get(l));
            }
        }
        for (int p = 0; p < model.pathways().size(); p++) {
            if (index == layout.pathway(p)) {
                return List.of(pathway(p));
            } else if (index == layout.adaptation(p)) {
                return List.of(memory(p));
            }
        }
        if (index == layout.stress()) {
            Parameter half = model.handling().stress();
            double rate = Math.log(2) / half.value();
            return List.of(new Term("fading " + Rounded.perDay(rate), -rate * y[index], rate, half));
        }
        return List.of();
    }

    /** Decay, secretion and uptake (eq. M1 to M3). */
    private List<Term> compound(int c) {
        Compound compound = layout.compounds().get(c);
        double amount = y[layout.amount(c)];
        List<Term> terms = new ArrayList<>();
        if (compound.halfLife() != null) {
            String decay = "decay " + Rounded.perDay(compound.decay());
            terms.add(new Term(decay, -compound.decay() * amount, compound.decay(), compound.halfLife()));
        }
        for (Exchange exchange : model.exchanges()) {
            if (exchange.compound().id().equals(compound.id())) {
                terms.add(exchange(exchange, concentration(c)));
            }
        }
        return terms;
    }

    private Term exchange(Exchange exchange, double concentration) {
        double rate = rates.of(exchange.rate());
        double perCell =
                switch (exchange.kind()) {
                    case SECRETION -> rate;
                    case CLEARANCE -> -rate * concentration;
                    case UPTAKE -> -rate * concentration / (exchange.half().value() + Math.max(0, concentration));
                };
        double by = cells.population(exchange.states());
        String what = exchange.kind() == Exchange.Kind.SECRETION ? "secretion" : "uptake";
        String words = what + " by " + Rounded.of(by, 2) + " cells, "
                + Rounded.of(Math.abs(perCell) * by, 3) + " "
                + exchange.compound().dimension().canonicalUnit().symbol().replaceFirst("/mL$", "") + "/d";
        double amount = y[layout.amount(layout.compounds().indexOf(exchange.compound()))];
        double forgets = perCell < 0 && amount > 0 ? -perCell * by / amount : 0;
        return new Term(words, perCell * by, forgets, CellTerms.behind(exchange.rate(), rate));
    }

    /** Covalent binding and turnover (eq. P5). */
    private List<Term> latch(Layout.Latch latch) {
        List<Term> terms = new ArrayList<>();
        double bound = y[layout.latch(layout.latches().indexOf(latch))];
        for (int c = 0; c < layout.compounds().size(); c++) {
            for (TargetEffect e : layout.compounds().get(c).targets()) {
                if (e.target().equals(latch.target()) && e.effect() == latch.effect()) {
                    double free = Math.max(0, concentration(c));
                    double rate = e.inactivation().value() * free / (e.potency().value() + free);
                    String words = "binding of " + layout.compounds().get(c).id() + " " + Rounded.perDay(rate);
                    terms.add(new Term(words, rate * (1 - bound), rate, e.inactivation()));
                }
            }
        }
        model.target(latch.target()).map(Target::turnover).ifPresent(half -> {
            double rate = Math.log(2) / half.value();
            terms.add(
                    new Term("turnover of " + latch.target() + " " + Rounded.perDay(rate), -rate * bound, rate, half));
        });
        return terms;
    }

    /** The lag towards the drive (eq. P4). */
    private Term pathway(int p) {
        Pathway pathway = model.pathways().get(p);
        double slope = dydt[layout.pathway(p)];
        Parameter lag = slope > 0 ? pathway.rises() : pathway.falls();
        double drive = y[layout.pathway(p)] + slope * lag.value();
        List<String> sources = new ArrayList<>();
        pathway.drivers().forEach(i -> sources.add("raised by " + source(i)));
        pathway.holders().forEach(i -> sources.add("lowered by " + source(i)));
        String words = "drive " + Rounded.of(drive, 3) + ", approached at " + Rounded.perDay(1 / lag.value())
                + (sources.isEmpty() ? "" : " (" + String.join(", ", sources) + ")");
        return new Term(words, slope, 1 / lag.value(), lag);
    }

    private Term memory(int p) {
        Pathway.Adaptation adaptation = model.pathways().get(p).adaptation();
        Parameter time = adaptation == null ? model.pathways().get(p).rises() : adaptation.time();
        String words = "adaptation at " + Rounded.perDay(1 / time.value());
        return new Term(words, dydt[layout.adaptation(p)], 1 / time.value(), time);
    }

    private static String source(Input input) {
        return switch (input.kind()) {
            case DENSITY -> "density";
            case CULTURE -> input.name() + " culture";
            default -> input.name();
        };
    }

    private double concentration(int c) {
        return y[layout.amount(c)] / y[layout.volume()];
    }
}
