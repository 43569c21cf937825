package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Input;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.Pathway;
import fatewise.model.Target;
import fatewise.model.TargetEffect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Occupancy of molecular targets: agonists pool, antagonists pool, the two compete where the model says so (eq. P1,
 * P2); covalent effects accumulate and wear off with the target's turnover (eq. P5).
 */
final class TargetLayer {
    /** Turnover of a target the model says nothing about: a half-life of one day. */
    private static final double DEFAULT_TURNOVER = Math.log(2);

    private final List<String> targets;
    private final Binding[][] agonists;
    private final Binding[][] antagonists;
    private final boolean[] competitive;
    private final int[] inactivatedAt;
    private final int[] transducedAt;
    private final Latched[] latched;

    /** One compound at one target: u = C / potency. */
    private record Binding(int compound, double potency, double hill, double max) {}

    /** The covalent binders of one latch: state index, turnover and k_inact, K_I by compound. */
    private record Latched(int at, double turnover, int[] compound, double[] rate, double[] half) {}

    TargetLayer(Layout layout) {
        Model model = layout.model();
        targets = targets(model);
        agonists = new Binding[targets.size()][];
        antagonists = new Binding[targets.size()][];
        competitive = new boolean[targets.size()];
        inactivatedAt = new int[targets.size()];
        transducedAt = new int[targets.size()];
        for (int i = 0; i < targets.size(); i++) {
            String id = targets.get(i);
            competitive[i] = model.target(id)
                    .map(t -> t.competition() == Target.Competition.COMPETITIVE)
                    .orElse(false);
            agonists[i] = bindings(layout, id, TargetEffect.Effect.ACTIVATES);
            antagonists[i] = bindings(layout, id, TargetEffect.Effect.INHIBITS);
            inactivatedAt[i] = latchIndex(layout, id, TargetEffect.Effect.INACTIVATES);
            transducedAt[i] = latchIndex(layout, id, TargetEffect.Effect.TRANSDUCES);
        }
        latched = new Latched[layout.latches().size()];
        for (int i = 0; i < latched.length; i++) {
            latched[i] = latched(layout, i);
        }
    }

    /** The targets a model listens to, in the order in which its pathways name them. */
    static List<String> targets(Model model) {
        Set<String> names = new LinkedHashSet<>();
        for (Pathway pathway : model.pathways()) {
            pathway.drivers().stream().filter(TargetLayer::isTarget).forEach(i -> names.add(i.name()));
            pathway.holders().stream().filter(TargetLayer::isTarget).forEach(i -> names.add(i.name()));
        }
        return List.copyOf(names);
    }

    private static boolean isTarget(Input input) {
        return input.kind() == Input.Kind.TARGET;
    }

    int indexOf(String target) {
        return targets.indexOf(target);
    }

    private static Binding[] bindings(Layout layout, String target, TargetEffect.Effect kind) {
        List<Binding> bindings = new ArrayList<>();
        for (int c = 0; c < layout.compounds().size(); c++) {
            for (TargetEffect effect : layout.compounds().get(c).targets()) {
                if (effect.target().equals(target) && effect.effect() == kind) {
                    bindings.add(new Binding(
                            c,
                            effect.potency().value(),
                            effect.hill().value(),
                            effect.max().value()));
                }
            }
        }
        return bindings.toArray(Binding[]::new);
    }

    private static int latchIndex(Layout layout, String target, TargetEffect.Effect kind) {
        int i = layout.latches().indexOf(new Layout.Latch(target, kind));
        return i < 0 ? -1 : layout.latch(i);
    }

    private static Latched latched(Layout layout, int i) {
        Layout.Latch latch = layout.latches().get(i);
        Optional<Target> target = layout.model().target(latch.target());
        double turnover =
                target.map(Target::turnover).map(t -> Math.log(2) / t.value()).orElse(DEFAULT_TURNOVER);
        List<Compound> compounds = layout.compounds();
        List<double[]> binders = new ArrayList<>();
        for (int c = 0; c < compounds.size(); c++) {
            for (TargetEffect e : compounds.get(c).targets()) {
                if (e.target().equals(latch.target()) && e.effect() == latch.effect()) {
                    binders.add(new double[] {
                        c, e.inactivation().value(), e.potency().value()
                    });
                }
            }
        }
        return new Latched(
                layout.latch(i),
                turnover,
                binders.stream().mapToInt(b -> (int) b[0]).toArray(),
                binders.stream().mapToDouble(b -> b[1]).toArray(),
                binders.stream().mapToDouble(b -> b[2]).toArray());
    }

    void observe(double[] y, Scratch s) {
        for (int i = 0; i < targets.size(); i++) {
            occupy(i, s);
            if (inactivatedAt[i] >= 0) {
                s.inhibited[i] = 1 - (1 - s.inhibited[i]) * (1 - y[inactivatedAt[i]]);
            }
            if (transducedAt[i] >= 0) {
                s.activated[i] = 1 - (1 - s.activated[i]) * (1 - y[transducedAt[i]]);
            }
        }
    }

    /** Pools both sides and lets them compete (eq. P1, P2). */
    private void occupy(int target, Scratch s) {
        double a = pooled(agonists[target], s.concentration);
        double b = pooled(antagonists[target], s.concentration);
        double maxA = a > 0 ? strength(agonists[target], s.concentration) : 0;
        double maxB = b > 0 ? strength(antagonists[target], s.concentration) : 0;
        double both = competitive[target] ? 1 + a + b : 1 + a;
        s.activated[target] = share(a, both) * maxA;
        s.inhibited[target] = share(b, competitive[target] ? both : 1 + b) * maxB;
    }

    private static double share(double part, double whole) {
        return Double.isInfinite(part) ? 1 : part / whole;
    }

    /** (sum of u)^h, with h the mean steepness weighted by u: the same however a dose is split (eq. P1). */
    private static double pooled(Binding[] bindings, double[] concentration) {
        double sum = 0;
        double steep = 0;
        for (Binding b : bindings) {
            double u = Math.max(0, concentration[b.compound]) / b.potency;
            sum += u;
            steep += u * b.hill;
        }
        return sum > 0 ? Hill.power(sum, steep / sum) : 0;
    }

    /** Largest effect of the pool, weighted by u. */
    private static double strength(Binding[] bindings, double[] concentration) {
        double sum = 0;
        double max = 0;
        for (Binding b : bindings) {
            double u = Math.max(0, concentration[b.compound]) / b.potency;
            sum += u;
            max += u * b.max;
        }
        return max / sum;
    }

    /** Covalent binding and turnover (eq. P5). */
    void add(double[] y, Scratch s, double[] dydt) {
        for (Latched l : latched) {
            double bind = 0;
            for (int i = 0; i < l.compound.length; i++) {
                double c = Math.max(0, s.concentration[l.compound[i]]);
                bind += l.rate[i] * c / (l.half[i] + c);
            }
            dydt[l.at] += bind * (1 - y[l.at]) - l.turnover * y[l.at];
        }
    }
}
