package fatewise.codegen;

import fatewise.model.Input;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Pathway;
import java.util.List;

/**
 * Pathway activities: independent mechanisms combine as 1 - product of (1 - w theta) (eq. P3), the activity follows
 * with a lag that differs up and down (eq. P4), and some adapt (eq. P6).
 */
final class PathwayLayer {
    final Compiled[] pathways;

    /** One pathway as numbers, {@code rise} and {@code fall} per day; {@code strength} is 0 where it does not adapt. */
    record Compiled(
            int at,
            int memoryAt,
            double baseline,
            double rise,
            double fall,
            Source[] drivers,
            Source[] holders,
            double strength,
            double forget) {}

    /**
     * One mechanism.
     *
     * @param index of target or pathway
     * @param curve null when the value counts as it is
     * @param holds for a holder: which drivers it holds, and whether the baseline; null when everything
     */
    record Source(
            Input.Kind kind,
            int index,
            String culture,
            boolean low,
            Hill curve,
            double weight,
            boolean[] holds,
            boolean holdsBaseline) {}

    PathwayLayer(Layout layout, TargetLayer targets) {
        Model model = layout.model();
        pathways = new Compiled[model.pathways().size()];
        for (int i = 0; i < pathways.length; i++) {
            Pathway p = model.pathways().get(i);
            Pathway.Adaptation adaptation = p.adaptation();
            List<Input> drivers = audible(p.drivers(), targets);
            pathways[i] = new Compiled(
                    layout.pathway(i),
                    layout.adaptation(i),
                    p.baseline().value(),
                    1 / p.rises().value(),
                    1 / p.falls().value(),
                    sources(drivers, List.of(), model, targets),
                    sources(audible(p.holders(), targets), drivers, model, targets),
                    adaptation == null ? 0 : adaptation.strength().value(),
                    adaptation == null ? 1 : 1 / adaptation.time().value());
        }
    }

    /** Inputs without the targets on which no compound at hand acts: they stay at 0, which changes nothing. */
    private static List<Input> audible(List<Input> inputs, TargetLayer targets) {
        return inputs.stream()
                .filter(i -> i.kind() != Input.Kind.TARGET || !targets.silent(targets.indexOf(i.name()), side(i)))
                .toList();
    }

    private static TargetLayer.Side side(Input input) {
        return input.when() == Input.When.LOW ? TargetLayer.Side.INHIBITED : TargetLayer.Side.ACTIVATED;
    }

    private static Source[] sources(List<Input> inputs, List<Input> held, Model model, TargetLayer targets) {
        return inputs.stream().map(i -> source(i, held, model, targets)).toArray(Source[]::new);
    }

    private static Source source(Input input, List<Input> drivers, Model model, TargetLayer targets) {
        int index =
                switch (input.kind()) {
                    case TARGET -> targets.indexOf(input.name());
                    case PATHWAY ->
                        model.pathways().indexOf(model.pathway(input.name()).orElseThrow());
                    default -> -1;
                };
        boolean[] holds = null;
        if (!input.only().isEmpty()) {
            holds = new boolean[drivers.size()];
            for (int d = 0; d < holds.length; d++) {
                holds[d] = input.only().contains(drivers.get(d).name());
            }
        }
        return new Source(
                input.kind(),
                index,
                input.name(),
                input.when() == Input.When.LOW,
                curve(input),
                input.weight().value(),
                holds,
                input.only().contains("baseline"));
    }

    private static Hill curve(Input input) {
        if (input.half() == null || !(input.half().value() > 0)) {
            return null;
        }
        return Hill.of(
                input.half().value(), input.hill() == null ? 1 : input.hill().value());
    }

    void observe(double[] y, Scratch s) {
        for (int i = 0; i < pathways.length; i++) {
            s.felt[i] = felt(y, i);
        }
    }

    /** P / (1 + strength R) (eq. P6). */
    double felt(double[] y, int pathway) {
        Compiled p = pathways[pathway];
        return p.strength == 0 ? y[p.at] : y[p.at] / (1 + p.strength * y[p.memoryAt]);
    }

    void add(double[] y, Scratch s, double[] dydt) {
        for (Compiled p : pathways) {
            double gap = goal(p, s) - y[p.at];
            dydt[p.at] += gap * (gap > 0 ? p.rise : p.fall); // eq. P4
            if (p.strength != 0) {
                dydt[p.memoryAt] += (y[p.at] - y[p.memoryAt]) * p.forget; // eq. P6
            }
        }
    }

    /** Puts every activity and memory where it would come to rest with the others as they are (eq. P7). */
    void rest(double[] y, Scratch s) {
        for (Compiled p : pathways) {
            y[p.at] = goal(p, s);
            y[p.memoryAt] = p.strength == 0 ? 0 : y[p.at];
        }
    }

    /** P* (eq. P3): upstream holders weaken their drivers, common ones the whole. */
    private static double goal(Compiled p, Scratch s) {
        double off = 1 - p.baseline * held(p, -1, s);
        for (int d = 0; d < p.drivers.length; d++) {
            Source driver = p.drivers[d];
            off *= 1 - driver.weight * value(driver, s) * held(p, d, s);
        }
        double common = 1;
        for (Source holder : p.holders) {
            common *= holder.holds == null ? 1 - holder.weight * value(holder, s) : 1;
        }
        return (1 - off) * common;
    }

    /** What holders of one driver leave of it; driver -1 is the baseline. */
    private static double held(Compiled p, int driver, Scratch s) {
        double left = 1;
        for (Source holder : p.holders) {
            boolean concerns = holder.holds != null && (driver < 0 ? holder.holdsBaseline : holder.holds[driver]);
            left *= concerns ? 1 - holder.weight * value(holder, s) : 1;
        }
        return left;
    }

    private static double value(Source source, Scratch s) {
        double x =
                switch (source.kind) {
                    case TARGET -> source.low ? s.inhibited[source.index] : s.activated[source.index];
                    case PATHWAY -> s.felt[source.index];
                    case CULTURE -> s.isCulture(source.culture) ? 1 : 0;
                    case DENSITY -> s.density;
                };
        double effect = source.curve == null ? x : source.curve.at(x);
        return source.low && source.kind != Input.Kind.TARGET ? 1 - effect : effect;
    }
}
