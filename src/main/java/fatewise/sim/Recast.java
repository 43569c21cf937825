package fatewise.sim;

import fatewise.diagnostics.Span;
import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Marker;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.model.TargetEffect;
import fatewise.protocol.Dose;
import fatewise.protocol.Protocol;
import fatewise.protocol.Recipe;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A protocol, or anything made of one, whose uncertain numbers can be replaced many times: found out once is which records
 * hold such a number at any depth, and only those are made anew. Immutable; for several threads.
 */
final class Recast {
    /** Numbers that nothing but a bill or the reading of a file looks at, and lists of what stands elsewhere too. */
    private static final Map<Class<?>, Set<String>> UNSEEN = Map.of(
            Compound.class, Set.of("price", "molarMass", "stock"),
            BaseMedium.class, Set.of("price"),
            Model.class, Set.of("parameters", "compounds", "media"),
            Protocol.class, Set.of("changes", "files"));

    private final List<Uncertain> uncertain = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Key, Integer> slots = new HashMap<>();
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
    private final Map<Object, Integer> recipes = new HashMap<>();
    private final Model model;
    private final int root;
    private final Object original;
    private boolean staining;

    /** Two entries of a file may have the same id. */
    private record Key(String id, Span span) {}

    /** Something to be made anew from what has been made before it. */
    private interface Part {
        Object make(Object[] made, double[] values);
    }

    private Recast(Object original, Model model) {
        this.model = model;
        this.original = original;
        root = visit(original);
    }

    /** Looks for the uncertain numbers of a run of {@code model}, inside {@code root}. */
    static Recast of(Object root, Model model) {
        return new Recast(root, model);
    }

    /** The numbers that are drawn, in the order in which they were found. */
    List<Uncertain> uncertain() {
        return List.copyOf(uncertain);
    }

    /** The root with these values, in the order of {@link #uncertain}. */
    Object with(double[] values) {
        if (root < 0) {
            return original;
        }
        Object[] made = new Object[parts.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = parts.get(i).make(made, values);
        }
        return made[root];
    }

    private int add(Part part) {
        parts.add(part);
        return parts.size() - 1;
    }

    /** The part for an object, -1 if it stays as it is. */
    private int visit(Object o) {
        if (o instanceof List<?> list) {
            return ofList(list);
        }
        if (o instanceof Optional<?> optional) {
            int inside = optional.isEmpty() ? -1 : visit(optional.get());
            return inside < 0 ? -1 : add((made, values) -> Optional.of(made[inside]));
        }
        if (o instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (!(o instanceof Record r) || !ours(r.getClass())) {
            return -1;
        }
        Integer there = known.get(r);
        if (there == null) {
            there = ofRecord(r);
            known.put(r, there);
        }
        return there;
    }

    private static boolean ours(Class<?> type) {
        String place = type.getPackageName();
        boolean inside = place.equals("fatewise.model") || place.equals("fatewise.protocol");
        return (inside || type == Ensemble.Cast.class) && type != Evidence.class;
    }

    private int ofList(List<?> list) {
        int[] at = list.stream().mapToInt(this::visit).toArray();
        Object[] all = list.toArray();
        return changes(at) ? add((made, values) -> List.of(filled(all, at, made))) : -1;
    }

    private static boolean changes(int[] at) {
        for (int i : at) {
            if (i >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Object[] filled(Object[] all, int[] at, Object[] made) {
        Object[] now = all.clone();
        for (int i = 0; i < now.length; i++) {
            if (at[i] >= 0) {
                now[i] = made[at[i]];
            }
        }
        return now;
    }

    /** Immutable maps are in another order in every JVM; draws must not be, so words come in their own. */
    private int ofMap(Map<?, ?> map) {
        Object[] keys = map.keySet().toArray();
        if (Arrays.stream(keys).allMatch(String.class::isInstance)) {
            Arrays.sort(keys);
        }
        Object[] entries = Arrays.stream(keys).map(map::get).toArray();
        int[] keyAt = List.of(keys).stream().mapToInt(this::visit).toArray();
        int[] at = List.of(entries).stream().mapToInt(this::visit).toArray();
        if (!changes(keyAt) && !changes(at)) {
            return -1;
        }
        return add((made, values) -> {
            Object[] newKeys = filled(keys, keyAt, made);
            Object[] now = filled(entries, at, made);
            Map<Object, Object> all = new LinkedHashMap<>();
            for (int i = 0; i < now.length; i++) {
                all.put(newKeys[i], now[i]);
            }
            return all;
        });
    }

    private int ofRecord(Record r) {
        if (r instanceof Parameter p) {
            return Uncertain.is(p) ? ofParameter(p) : -1;
        }
        if (r instanceof TargetEffect effect && !model.hears(effect.target())) {
            return -1;
        }
        if (r instanceof Recipe recipe) {
            return ofRecipe(recipe);
        }
        boolean outer = staining;
        staining |= r instanceof Marker;
        Rewrite.Shape shape = Rewrite.shape(r.getClass());
        Object[] arguments = shape.values(r);
        int[] at = new int[arguments.length];
        RecordComponent[] components = r.getClass().getRecordComponents();
        for (int i = 0; i < at.length; i++) {
            at[i] = seen(r.getClass(), components[i].getName()) ? visit(arguments[i]) : -1;
        }
        staining = outer;
        if (r instanceof Dose dose && dose.spread().isPresent()) {
            return ofDose(shape, arguments, at);
        }
        return changes(at) ? add((made, values) -> shape.made(filled(arguments, at, made))) : -1;
    }

    private static boolean seen(Class<?> type, String component) {
        return !UNSEEN.getOrDefault(type, Set.of()).contains(component);
    }

    private int ofParameter(Parameter p) {
        int slot = slots.computeIfAbsent(new Key(p.id(), p.span()), k -> {
            uncertain.add(new Uncertain(p, staining, model.jointSpread()));
            return uncertain.size() - 1;
        });
        return add((made, values) -> p.at(values[slot]));
    }

    /** The drawn amount stands in its spread, the last component. */
    private int ofDose(Rewrite.Shape shape, Object[] arguments, int[] at) {
        return add((made, values) -> {
            Dose plain = (Dose) shape.made(filled(arguments, at, made));
            Parameter written = ((Optional<?>) arguments[arguments.length - 1])
                    .map(Parameter.class::cast)
                    .orElseThrow();
            double factor = plain.spread().orElseThrow().value() / written.value();
            Dose poured =
                    new Dose(plain.compound(), plain.concentration(), plain.quantity(), plain.evidence(), plain.span());
            return poured.times(factor);
        });
    }

    /** Its concentrations are worked out again; the same medium, ready at many moments, is made once. */
    private int ofRecipe(Recipe recipe) {
        List<Object> same = List.of(recipe.base(), recipe.doses());
        Integer there = recipes.get(same);
        if (there == null) {
            there = mixed(recipe, visit(recipe.base()), visit(recipe.doses()));
            recipes.put(same, there);
        }
        return there;
    }

    private int mixed(Recipe recipe, int base, int doses) {
        if (base < 0 && doses < 0) {
            return -1;
        }
        return add((made, values) -> {
            Optional<?> poured = base < 0 ? recipe.base() : (Optional<?>) made[base];
            List<?> added = doses < 0 ? recipe.doses() : (List<?>) made[doses];
            return Recipe.of(
                    poured.map(BaseMedium.class::cast),
                    added.stream().map(Dose.class::cast).toList());
        });
    }
}
