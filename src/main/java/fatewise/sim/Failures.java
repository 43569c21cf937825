package fatewise.sim;

import fatewise.codegen.Kernel;
import fatewise.diagnostics.Span;
import fatewise.model.Layout;
import fatewise.model.Parameter;
import fatewise.protocol.Act;
import fatewise.protocol.Moment;
import fatewise.protocol.Timeline;
import fatewise.solver.Method;
import fatewise.solver.Outcome;
import fatewise.solver.method.Methods;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says in the field's words why the solver stopped. */
final class Failures {
    private static final int CULPRITS = 3;
    private static final int TERMS = 4;
    /** Scaled errors below this are of no account. */
    private static final double GOOD = 0.01;
    /** More cells than this are in no dish. */
    private static final double TOO_MANY = 1e15;
    /** Per day: what an explicit method follows only in steps of seconds. */
    private static final double STIFF = 1e4;
    /** Per day: over before the shortest step is. */
    private static final double TOO_FAST = 1e14;

    private final Timeline timeline;
    private final Kernel kernel;
    private final Layout layout;
    private final Settings settings;

    /** @param kernel in the setting in which the run stopped */
    Failures(Timeline timeline, Kernel kernel, Settings settings) {
        this.timeline = timeline;
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.settings = settings;
    }

    /**
     * Explains an outcome that is not good.
     *
     * @param y the last good state
     */
    Failure of(Outcome outcome, double[] y) {
        double t = outcome.t();
        List<Integer> worst = worst(outcome);
        List<Culprit> culprits = worst.stream().map(i -> culprit(i, outcome, y)).toList();
        List<Term> terms = worst.isEmpty() ? List.of() : new Terms(kernel, t, y).of(outcome.worst()[worst.get(0)]);
        FastestRate fastest = FastestRate.at(t, y, kernel, settings.tolerances(layout), layout.cellsTo());
        Optional<Term> blamed = blamed(y, fastest, terms, t);
        Last last = last(t);
        return new Failure(
                t,
                timeline.protocol().stages().get(timeline.stageAt(t)).id(),
                last.what,
                last.day,
                outcome.reason(),
                culprits,
                terms.stream().limit(TERMS).map(Term::words).toList(),
                fastest.perDay(),
                fastest.component() < 0
                        ? ""
                        : Component.of(fastest.component(), y, layout).name(),
                blamed.map(Term::words).orElse(""),
                blamed.map(Term::behind).map(Parameter::span).orElse(Span.none("")),
                advice(outcome, y, blamed, fastest.perDay()));
    }

    /** The fastest process where its speed is the trouble, otherwise the largest term of the worst component. */
    private Optional<Term> blamed(double[] y, FastestRate fastest, List<Term> terms, double t) {
        Optional<Term> largest = terms.stream().findFirst();
        boolean stiff = explicit() && fastest.perDay() >= STIFF && fastest.component() >= 0;
        return stiff ? new Terms(kernel, t, y).fastest(fastest.component()).or(() -> largest) : largest;
    }

    private boolean explicit() {
        return !Methods.named(settings.method()).map(Method::implicit).orElse(false);
    }

    /** Places in the outcome's list: the ledger comes later, for it only counts what others do; then what is good. */
    private List<Integer> worst(Outcome outcome) {
        return IntStream.range(0, outcome.worst().length)
                .boxed()
                .sorted(Comparator.comparing(i -> rank(i, outcome))) // stable
                .limit(CULPRITS)
                .toList();
    }

    private int rank(int place, Outcome outcome) {
        double error = error(place, outcome);
        boolean good = error >= 0 && error < GOOD;
        return good ? 2 : outcome.worst()[place] >= layout.cellsTo() ? 1 : 0;
    }

    private Culprit culprit(int place, Outcome outcome, double[] y) {
        Component component = Component.of(outcome.worst()[place], y, layout);
        return new Culprit(component.name(), component.amount(), error(place, outcome));
    }

    private static double error(int place, Outcome outcome) {
        return outcome instanceof Outcome.Stalled stalled ? Math.abs(stalled.scaledErrors()[place]) : Culprit.UNKNOWN;
    }

    private String advice(Outcome outcome, double[] y, Optional<Term> blamed, double fastest) {
        boolean full = Arrays.stream(y, layout.cellsFrom(), layout.size()).anyMatch(n -> !(n < TOO_MANY));
        if (full) {
            return "cells grow beyond any dish: lower " + number(blamed) + ", or give the model a capacity";
        }
        if (fastest > TOO_FAST && !explicit()) {
            return "slow down " + number(blamed) + ": no method can follow it";
        }
        if (explicit() && !(fastest < STIFF)) {
            return "the model is stiff: try --method " + implicit() + ", or slow down " + number(blamed);
        }
        if (outcome instanceof Outcome.Failed) {
            return "try --rtol " + Rounded.of(settings.rtol() / 100, 2) + " --atol "
                    + Rounded.of(settings.atolCells() / 100, 2);
        }
        return "look at " + number(blamed) + ", then try --method "
                + (explicit() ? implicit() : Methods.ALL.get(0).id());
    }

    private static String number(Optional<Term> blamed) {
        Optional<Parameter> behind = blamed.map(Term::behind);
        return behind.map(p -> p.id() + " = " + p.quantity()).orElse("the fastest rate");
    }

    private static String implicit() {
        return Methods.ALL.stream()
                .filter(Method::implicit)
                .map(Method::id)
                .findFirst()
                .orElseThrow();
    }

    /** What was done last, and when. */
    private record Last(String what, double day) {}

    private Last last(double t) {
        Last last = new Last("", Double.NaN);
        for (Moment moment : timeline.moments()) {
            List<Act> acts = moment.acts();
            if (moment.t() <= t && !acts.isEmpty()) {
                last = new Last(acts.get(acts.size() - 1).describe(), moment.t());
            }
        }
        return last;
    }
}
