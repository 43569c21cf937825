package fatewise.sim;

import fatewise.model.MarkerGate;
import fatewise.protocol.Reading;
import fatewise.protocol.Timeline;
import fatewise.solver.Method;
import fatewise.solver.Schedule;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run beside its repetition with another method at hundredfold tighter tolerances.
 *
 * @param again the repetition; look at its failure before believing the lines
 * @param lines every read-out, fewest agreed digits first, those that are noise last
 */
public record Verification(TimeCourse again, List<Agreement> lines) {
    /** Fewer agreed digits than this in a read-out that matters ask for a tighter tolerance. */
    public static final double ENOUGH = 3;

    private static final String END = "at the end";
    private static final double TIGHTER = 0.01;
    private static final double TIGHTEST = 1e-13; // below it rounding rules
    private static final double SHARE = 1e-3; // of all cells; smaller states are not compared
    /** Explicit runs of more steps than this are not repeated implicitly: it would take minutes. */
    private static final long LONG = 100_000;
    /** Chooses among other methods, so it may choose the one to be checked. */
    private static final String CHOOSER = "auto";

    public Verification {
        lines = List.copyOf(lines);
    }

    /**
     * Repeats a run and compares.
     *
     * @param course a run that did not fail
     * @param settings with which it was made
     */
    public static Verification of(TimeCourse course, Settings settings) {
        TimeCourse again = Simulation.run(course.protocol(), tighter(settings, course.info()));
        return new Verification(again, compare(course, again));
    }

    /** Of another family, explicit or implicit; a long run is repeated by another explicit method instead. */
    static Settings tighter(Settings settings, RunInfo first) {
        Method used = Methods.named(settings.method()).orElseThrow();
        boolean explicit = used.implicit() || first.steps() > LONG;
        String other = Methods.ALL.stream()
                .filter(m -> !m.id().equals(used.id()) && !m.id().equals(CHOOSER))
                .sorted(Comparator.comparing(m -> m.implicit() == explicit)) // stable: the first of the right family
                .map(Method::id)
                .findFirst()
                .orElseThrow();
        return settings.method(other)
                .rtol(Math.max(TIGHTEST, TIGHTER * settings.rtol()))
                .atol(TIGHTER * settings.atolCells());
    }

    /** The line with the fewest agreed digits among those that matter; the first of all when none does. */
    public Agreement worst() {
        return lines.get(0);
    }

    /** Whether every read-out above noise agrees well enough, and the repetition came to its end. */
    public boolean holds() {
        return again.failure().isEmpty() && lines.stream().allMatch(a -> a.isNoise() || a.digits() >= ENOUGH);
    }

    static List<Agreement> compare(TimeCourse course, TimeCourse again) {
        double start = course.protocol().start().total();
        List<Agreement> lines = new ArrayList<>();
        counts(course.end(), again.end(), 1 / start, lines);
        shares(course.end(), again.end(), lines);
        for (int s = 0; s < Math.min(course.stages().size(), again.stages().size()); s++) {
            gates(course.stages().get(s), again.stages().get(s), 1 / start, lines);
        }
        stains(course, again, lines);
        Map<String, Agreement> once = new LinkedHashMap<>();
        lines.forEach(
                a -> once.putIfAbsent(a.readout() + " " + a.value() + " " + a.again(), a)); // a gate is stained for
        return once.values().stream()
                .sorted(Comparator.comparing(Agreement::isNoise).thenComparingDouble(Agreement::digits))
                .toList();
    }

    private static void counts(StagePoint one, StagePoint two, double perCell, List<Agreement> lines) {
        lines.add(number("cells", END, one.cells(), two.cells(), 1));
        lines.add(number("yield", END, one.yield(), two.yield(), perCell));
        lines.add(fraction("viability", END, one.viability(), two.viability()));
    }

    private static void shares(StagePoint one, StagePoint two, List<Agreement> lines) {
        one.states().forEach((state, share) -> {
            double other = two.states().get(state);
            if (Math.max(share, other) > SHARE) {
                lines.add(fraction("state " + state, END, share, other));
            }
        });
    }

    private static void gates(StagePoint one, StagePoint two, double perCell, List<Agreement> lines) {
        for (int g = 0; g < Math.min(one.gates().size(), two.gates().size()); g++) {
            GateResult a = one.gates().get(g);
            GateResult b = two.gates().get(g);
            String when = "gate " + a.text() + " of " + one.stage();
            lines.add(
                    switch (a.readout()) {
                        case "cells" -> number("cells", when, a.value(), b.value(), 1);
                        case "yield" -> number("yield", when, a.value(), b.value(), perCell);
                        default -> fraction(a.readout(), when, a.value(), b.value());
                    });
        }
    }

    /** What the protocol stains for, at the times it does. */
    private static void stains(TimeCourse course, TimeCourse again, List<Agreement> lines) {
        for (Reading reading : Timeline.of(course.protocol()).readings()) {
            Optional<StagePoint> one = at(reading.t(), course);
            Optional<StagePoint> two = at(reading.t(), again);
            if (one.isPresent() && two.isPresent()) {
                String when = "stained on day " + Rounded.of(reading.t(), 4);
                for (MarkerGate gate : reading.markers()) {
                    String name = gate.name();
                    double seen = one.get().markers().get(name);
                    lines.add(fraction(name, when, seen, two.get().markers().get(name)));
                }
            }
        }
    }

    private static Optional<StagePoint> at(double t, TimeCourse course) {
        return Stream.concat(course.stages().stream(), course.readings().stream())
                .filter(p -> Math.abs(p.day() - t) <= Schedule.SAME)
                .findFirst();
    }

    private static Agreement number(String readout, String when, double one, double two, double noise) {
        return new Agreement(readout, when, Agreement.Scale.NUMBER, one, two, noise);
    }

    private static Agreement fraction(String readout, String when, double one, double two) {
        return new Agreement(readout, when, Agreement.Scale.FRACTION, one, two, SHARE);
    }
}
