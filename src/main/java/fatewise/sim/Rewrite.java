package fatewise.sim;

import fatewise.model.Evidence;
import fatewise.protocol.Change;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A copy of a protocol in which some records are others, wherever they stand: in its model, media and actions alike. What
 * was asked for on the command line stays as it was.
 */
final class Rewrite {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final UnaryOperator<Object> change;
    private final IdentityHashMap<Object, Object> known = new IdentityHashMap<>();

    private Rewrite(UnaryOperator<Object> change) {
        this.change = change;
    }

    /** {@code root} with {@code change} made to every record in it that it does not return as it is. */
    static <T> T of(T root, UnaryOperator<Object> change) {
        @SuppressWarnings("unchecked") // a record stays of its class
        T copy = (T) new Rewrite(change).copy(root);
        return copy;
    }

    private Object copy(Object o) {
        if (o instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(entry -> all.add(copy(entry)));
            return IntStream.range(0, all.size()).allMatch(i -> all.get(i) == list.get(i)) ? list : all;
        } else if (o instanceof Optional<?> optional && optional.isPresent()) {
            Object inside = copy(optional.get());
            return inside == optional.get() ? optional : Optional.of(inside);
        } else if (o instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            boolean same = true;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object key = copy(entry.getKey());
                Object value = copy(entry.getValue());
                same &= key == entry.getKey() && value == entry.getValue();
                all.put(key, value);
            }
            return same ? map : all;
        }
        if (!(o instanceof Record r) || !ours(r.getClass())) {
            return o;
        }
        Object done = known.get(r);
        if (done == null) {
            Object changed = change.apply(r);
            done = changed == r ? rebuilt(r) : changed;
            known.put(r, done);
        }
        return done;
    }

    private static boolean ours(Class<?> type) {
        boolean place = type.getPackageName().equals("fatewise.model")
                || type.getPackageName().equals("fatewise.protocol");
        return place && type != Evidence.class && type != Change.class && !type.isEnum();
    }

    /** The same record if nothing in it has changed. */
    private Object rebuilt(Record r) {
        Shape shape = shape(r.getClass());
        Object[] values = shape.values(r);
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            Object old = values[i];
            values[i] = shape.deep[i] ? copy(old) : old;
            same &= values[i] == old;
        }
        return same ? r : shape.made(values);
    }

    /** How records of a class are copied. */
    static Shape shape(Class<?> type) {
        return SHAPES.get(type);
    }

    /** How records of a class are taken apart and put together; only parts that can hold records are looked into. */
    record Shape(Method[] accessors, boolean[] deep, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            Class<?>[] types = new Class<?>[components.length];
            boolean[] deep = new boolean[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                types[i] = components[i].getType();
                deep[i] = types[i].isInterface() || types[i] == Optional.class || ours(types[i]);
            }
            try {
                return new Shape(accessors, deep, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " cannot be copied", e);
            }
        }

        /** What a record holds, in order. */
        Object[] values(Record r) {
            Object[] values = new Object[accessors.length];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = accessors[i].invoke(r);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(r.getClass() + " cannot be copied", e);
            }
            return values;
        }

        /** A record that holds these. */
        Object made(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be copied", e);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "the change makes no sense: " + e.getCause().getMessage(), e);
            }
        }
    }
}
