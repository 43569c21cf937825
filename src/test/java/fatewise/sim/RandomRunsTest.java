package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.model.RandomModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small models and protocols made up from seeds, valid by construction. */
class RandomRunsTest {
    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    private static String f(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String action(Random random, double lasts) {
        String what =
                switch (random.nextInt(7)) {
                    case 0 -> f("sample: {fraction: %.2f}", 0.5 * random.nextDouble());
                    case 1 -> f("dose: {C%d: %.3f uM}", random.nextInt(4), random.nextDouble());
                    case 2 -> f("wash: %d", 1 + random.nextInt(3));
                    case 3 -> f("passage: {ratio: 1:%d}", 1 + random.nextInt(5));
                    case 4 -> f("sort: {gate: M%d+, efficiency: 0.9, purity-loss: 0.05}", random.nextInt(5));
                    case 5 -> f("pick: {gate: M%d-, fraction: 0.8, contamination: 0.02}", random.nextInt(5));
                    default -> f("aggregate: {seed: %.0f cells/mL, size: 500 cells}", 500 + 4000 * random.nextDouble());
                };
        return f("{at: %.2f d, %s}", lasts * random.nextDouble(), what);
    }

    private static String stage(int i, Random random) {
        double lasts = 1 + Math.rint(8 * random.nextDouble()) / 4;
        List<String> actions = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            actions.add(action(random, lasts));
        }
        double from = 0.5 * lasts * random.nextDouble();
        return f(
                "  - {id: S%d, lasts: %.2f d, medium: {C0: %.2f uM, C1: %.2f uM}, windows: {C2: {dose: %.2f uM, from: %.3f d, to: %.3f d}}, "
                        + "change: {every: %d h, fraction: %.2f}, actions: [%s]}\n",
                i,
                lasts,
                3 * random.nextDouble(),
                random.nextDouble(),
                9 * random.nextDouble(),
                from,
                from + 0.4 * lasts,
                8 + random.nextInt(40),
                0.3 + 0.7 * random.nextDouble(),
                String.join(", ", actions));
    }

    private static String protocol(long seed) {
        Random random = new Random(seed);
        String text = "start: {cells: {S0: 2e4 cells/cm2, S1: 100 cells}, medium: {C3: 1 uM}, " + Written.DISH
                + "}\nstages:\n";
        StringBuilder stages = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            stages.append(stage(i, random));
        }
        return stages.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsNegativeFractionsAreFractionsAndTheBooksBalance(long seed) {
        TimeCourse course =
                Simulation.run(Written.protocol(RandomModel.text(seed), protocol(seed)), Settings.USUAL.every(3));
        assertEquals(java.util.Optional.empty(), course.failure());
        assertEquals(0, Written.imbalance(course), 1e-6);
        double slack = Settings.USUAL.atolCells(); // nothing is clamped between segment ends (eq. S4)
        assertTrue(Written.least(course, Column.Kind.STATE) >= -slack, "cells");
        assertTrue(Written.least(course, Column.Kind.COUNT) >= -slack, "counts");
        assertTrue(Written.least(course, Column.Kind.COMPOUND) >= 0, "compounds");
        for (Column.Kind kind : List.of(Column.Kind.MARKER, Column.Kind.PATHWAY)) {
            assertTrue(Written.least(course, kind) >= 0, kind + " below 0");
            assertTrue(Written.largest(course, kind) <= 1 + 1e-12, kind + " above 1");
        }
        assertTrue(course.info().clamped() < 1, "clamped " + course.info().clamped());
        for (StagePoint point : course.stages()) {
            double sum = point.states().values().stream().mapToDouble(v -> v).sum();
            assertEquals(1, sum, 1e-9, point.stage());
            assertTrue(point.viability() > 0 && point.viability() <= 1);
        }
    }
}
