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

    final List<Bound> bound = new ArrayList<>();
    final Latched[] latched;
    private final List<String> targets;

    /** A target that some compound at hand acts on; indices are -1 for no latch. */
    record Bound(
            int target, Pool agonists, Pool antagonists, boolean competitive, int inactivatedAt, int transducedAt) {
        boolean silent() {
            boolean noPool = agonists.bindings.length == 0 && antagonists.bindings.length == 0;
            return noPool && inactivatedAt < 0 && transducedAt < 0;
        }
    }

    /** One compound at one target: u = C / potency. */
    record Binding(int compound, double perPotency, double hill, double max) {}

    /** One side of a target; {@code hill} and {@code max} are NaN where the compounds differ in them. */
    record Pool(Binding[] bindings, double hill, double max) {
        static Pool of(List<Binding> bindings) {
            return new Pool(
                    bindings.toArray(Binding[]::new),
                    common(bindings.stream().mapToDouble(Binding::hill).toArray()),
                    common(bindings.stream().mapToDouble(Binding::max).toArray()));
        }

        private static double common(double[] values) {
            for (double value : values) {
                if (value != values[0]) {
                    return Double.NaN;
                }
            }
            return values.length == 0 ? 0 : values[0];
        }
    }

    /** The covalent binders of one latch: state index, turnover and k_inact, K_I by compound. */
    record Latched(int at, double turnover, int[] compound, double[] rate, double[] half) {}

    TargetLayer(Layout layout) {
        Model model = layout.model();
        targets = targets(model);
        for (int i = 0; i < targets.size(); i++) {
            Bound candidate = bound(layout, i);
            if (!candidate.silent()) {
                bound.add(candidate);
            }
        }
        latched = new Latched[layout.latches().size()];
        for (int i = 0; i < latched.length; i++) {
            latched[i] = latched(layout, i);
        }
    }

    private Bound bound(Layout layout, int i) {
        String id = targets.get(i);
        boolean competitive = layout.model()
                .target(id)
                .map(t -> t.competition() == Target.Competition.COMPETITIVE)
                .orElse(false);
        return new Bound(
                i,
                pool(layout, id, TargetEffect.Effect.ACTIVATES),
                pool(layout, id, TargetEffect.Effect.INHIBITS),
                competitive,
                latchIndex(layout, id, TargetEffect.Effect.INACTIVATES),
                latchIndex(layout, id, TargetEffect.Effect.TRANSDUCES));
    }

    /** Whether nothing at hand can activate (or inhibit) a target: that side of it stays at 0. */
    boolean silent(int target, Side side) {
        return bound.stream().filter(b -> b.target == target).allMatch(b -> {
            Pool pool = side == Side.ACTIVATED ? b.agonists : b.antagonists;
            return pool.bindings.length == 0 && (side == Side.ACTIVATED ? b.transducedAt : b.inactivatedAt) < 0;
        });
    }

    /** The two things a target can show. */
    enum Side {
        ACTIVATED,
        INHIBITED
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

    private static Pool pool(Layout layout, String target, TargetEffect.Effect kind) {
        List<Binding> bindings = new ArrayList<>();
        for (int c = 0; c < layout.compounds().size(); c++) {
            for (TargetEffect effect : layout.compounds().get(c).targets()) {
                if (effect.target().equals(target) && effect.effect() == kind) {
                    bindings.add(new Binding(
                            c,
                            1 / effect.potency().value(),
                            effect.hill().value(),
                            effect.max().value()));
                }
            }
        }
        return Pool.of(bindings);
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
        for (Bound b : bound) {
            occupy(b, s);
            if (b.inactivatedAt >= 0) {
                s.inhibited[b.target] = 1 - (1 - s.inhibited[b.target]) * (1 - y[b.inactivatedAt]);
            }
            if (b.transducedAt >= 0) {
                s.activated[b.target] = 1 - (1 - s.activated[b.target]) * (1 - y[b.transducedAt]);
            }
        }
    }

    /** Pools both sides and lets them compete (eq. P1, P2). */
    private static void occupy(Bound bound, Scratch s) {
        double a = pooled(bound.agonists, s.concentration);
        double b = pooled(bound.antagonists, s.concentration);
        double both = bound.competitive ? 1 + a + b : 1 + a;
        s.activated[bound.target] = Hill.share(a, both) * strength(bound.agonists, a, s.concentration);
        s.inhibited[bound.target] =
                Hill.share(b, bound.competitive ? both : 1 + b) * strength(bound.antagonists, b, s.concentration);
    }

    /** (sum of u)^h, with h the mean steepness weighted by u: the same however a dose is split (eq. P1). */
    private static double pooled(Pool pool, double[] concentration) {
        double sum = 0;
        double steep = 0;
        for (Binding b : pool.bindings) {
            double u = Hill.positive(concentration[b.compound]) * b.perPotency;
            sum += u;
            steep += u * b.hill;
        }
        return Hill.power(sum, Double.isNaN(pool.hill) ? steep / sum : pool.hill);
    }

    /** Largest effect of the pool, weighted by u; 0 where {@code pooled} is. */
    private static double strength(Pool pool, double pooled, double[] concentration) {
        if (!Double.isNaN(pool.max)) {
            return pool.max;
        }
        double sum = 0;
        double max = 0;
        for (Binding b : pool.bindings) {
            double u = Hill.positive(concentration[b.compound]) * b.perPotency;
            sum += u;
            max += u * b.max;
        }
        return pooled > 0 ? max / sum : 0;
    }

    /** Covalent binding and turnover (eq. P5). */
    void add(double[] y, Scratch s, double[] dydt) {
        for (Latched l : latched) {
            double bind = 0;
            for (int i = 0; i < l.compound.length; i++) {
                double c = Hill.positive(s.concentration[l.compound[i]]);
                bind += l.rate[i] * c / (l.half[i] + c);
            }
            dydt[l.at] += bind * (1 - y[l.at]) - l.turnover * y[l.at];
        }
    }
}
