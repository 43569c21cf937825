package fatewise.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A small model made up from a seed, valid by construction; its entries can be shuffled and renamed. */
public final class RandomModel {
    private static final int PATHWAYS = 4;
    private static final int STATES = 5;
    private static final int COMPOUNDS = 4;
    private static final int TARGETS = 3;

    private final Random random;
    private final UnaryOperator<String> name;
    private final List<String> compounds = new ArrayList<>();
    private final List<String> pathways = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> edges = new ArrayList<>();

    private RandomModel(long seed, UnaryOperator<String> name) {
        this.random = new Random(seed);
        this.name = name;
        for (int i = 0; i < COMPOUNDS; i++) {
            compounds.add(compound(i));
        }
        for (int i = 0; i < PATHWAYS; i++) {
            pathways.add(pathway(i));
        }
        for (int i = 0; i < STATES; i++) {
            states.add(state(i));
        }
    }

    /** The model of a seed. */
    public static Model of(long seed) {
        return ModelText.model(text(seed));
    }

    /** Its text. */
    public static String text(long seed) {
        return new RandomModel(seed, UnaryOperator.identity()).write();
    }

    /** The same model with other names, every list in another order. */
    public static Model disguised(long seed, UnaryOperator<String> name) {
        RandomModel other = new RandomModel(seed, name);
        Random order = new Random(~seed);
        for (List<String> list : List.of(other.compounds, other.pathways, other.states, other.edges)) {
            Collections.shuffle(list, order);
        }
        return ModelText.model(other.write());
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private static String f(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private String pathwayName(int i) {
        return name.apply("P" + i);
    }

    private String stateName(int i) {
        return name.apply("S" + i);
    }

    private String compound(int i) {
        String target = name.apply("T" + random.nextInt(TARGETS));
        String effect =
                switch (random.nextInt(4)) {
                    case 0 -> f("effect: inhibits, potency: %.3f uM, hill: %.2f", between(0.5, 2), between(1, 3));
                    case 1 -> f("effect: inactivates, KI: %.3f uM, kinact: %.2f /d", between(0.5, 2), between(1, 9));
                    default -> f("effect: activates, potency: %.3f uM, max: %.2f", between(0.5, 2), between(0.5, 1));
                };
        String toxic = oneIn(2) ? f(", toxicity: {TC50: %.1f uM, max: %.2f /d}", between(5, 50), between(0, 1)) : "";
        return f(
                "%s: {molar-mass: 400 g/mol, half-life: %.1f h, targets: {%s: {%s}}%s}",
                name.apply("C" + i), between(4, 90), target, effect, toxic);
    }

    private String pathway(int i) {
        String text = f(
                "%s: {baseline: %.2f, rises: %.1f h, falls: %.1f h, driven-by: [{target: %s, weight: %.2f}",
                pathwayName(i),
                between(0, 0.9),
                between(2, 30),
                between(2, 30),
                name.apply("T" + random.nextInt(TARGETS)),
                between(0.2, 1));
        text += i == 0
                ? ", {density: high, half: 0.6}]"
                : f(", {pathway: %s, when: %s, half: 0.4}]", pathwayName(random.nextInt(i)), oneIn(2) ? "low" : "high");
        String held = name.apply("T" + random.nextInt(TARGETS));
        text += oneIn(2) ? f(", held-by: [{target: %s, when: inhibited, weight: %.2f}]", held, between(0.2, 1)) : "";
        text += oneIn(3) ? f(", adapts: {strength: %.2f, time: %.1f h}", between(0.1, 3), between(4, 40)) : "";
        return text + "}";
    }

    private String response() {
        return f(
                "{%s: {half: %.2f, by: %.2f}}",
                pathwayName(random.nextInt(PATHWAYS)), between(0.1, 0.9), between(0.2, 1));
    }

    private String rate(double low, double high) {
        return f("{rate: %.3f /d, %s: %s}", between(low, high), oneIn(2) ? "needs" : "blocked-by", response());
    }

    /** Edges lead onwards only; g tau stays below n: at most 0.5 /d against edges of 0.4 /d or more and 2 phases. */
    private String state(int i) {
        boolean last = i == STATES - 1;
        int phases = last ? 1 : 2 + random.nextInt(3);
        boolean commits = !last && oneIn(2);
        for (int to = i + 1; to < STATES; to++) {
            if (to == i + 1 || oneIn(2)) {
                edges.add(f(
                        "%s -> %s: {rate: %.3f /d, leak: 0.02 /d, needs: %s}",
                        stateName(i), stateName(to), between(0.4, 2), response()));
            }
        }
        String text = f("%s: {phases: %d", stateName(i), phases);
        text += commits ? f(", commit-at: %d, dwell: %.2f d", 1 + random.nextInt(phases), between(0.5, 2.5)) : "";
        text += oneIn(3) ? f(", regress: %.2f /d", between(0, 1)) : "";
        text += f(", footprint: %.1f, divides: %s", between(0.5, 3), rate(0, 0.4));
        text += f(", dies: [%.3f /d, %s]", between(0, 0.2), rate(0, 0.3));
        return text + f(", anoikis: %s}", rate(0, 3));
    }

    private String write() {
        StringBuilder text =
                new StringBuilder("model: made-up\ncrowding: {planar: 1e5 cells/cm2, suspension: 1e6 cells/mL}\n");
        text.append("handling: {survives: {single cells: 80 %, clumps: 0.9, aggregate: 0.7, sort: 0.6, pick: 0.5}}\n");
        write("compounds", compounds, text);
        write("pathways", pathways, text);
        write("states", states, text);
        write("edges", edges, text);
        text.append("markers:\n");
        for (int i = 0; i < STATES; i++) {
            text.append(f("  M%d: {false-positive: 1 %%, cells: {%s: 20 %% -> 90 %%}}\n", i, stateName(i)));
        }
        String first = name.apply("C0");
        text.append(f("exchange: [{compound: %s, secreted-by: all, rate: 1e-7 nmol/cell/d}, ", first));
        text.append(f("{compound: %s, cleared-by: [%s], rate: 1e-6 mL/cell/d}]\n", name.apply("C1"), stateName(0)));
        return text.toString();
    }

    private static void write(String key, List<String> entries, StringBuilder text) {
        text.append(key).append(":\n");
        entries.forEach(e -> text.append("  ").append(e).append('\n'));
    }
}
