package fatewise.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, iterables, arrays of doubles, records, texts and numbers as JSON, always the same bytes for the same
 * value: keys keep their order, doubles read back as the same double, NaN and infinities are {@code null}.
 */
public final class Json {
    private static final int NARROW = 100;

    private final StringBuilder out = new StringBuilder();
    private final String indent;

    private Json(String indent) {
        this.indent = indent;
    }

    /** Two spaces a level, short lists on one line, a line end at the end. */
    public static String write(Object value) {
        Json json = new Json("  ");
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    /** Without any blanks. */
    public static String compact(Object value) {
        Json json = new Json("");
        json.value(value, "");
        return json.out.toString();
    }

    private void value(Object value, String line) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Number n) {
            out.append(number(n));
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(
                    map.entrySet().stream()
                            .map(e -> new Member(String.valueOf(e.getKey()), e.getValue()))
                            .toList(),
                    line);
        } else if (value instanceof Iterable<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(items::add);
            array(items, line);
        } else if (value instanceof double[] numbers) {
            List<Object> items = new ArrayList<>(numbers.length);
            for (double n : numbers) {
                items.add(n);
            }
            array(items, line);
        } else if (value instanceof Record r) {
            object(members(r), line);
        } else {
            text(value.toString());
        }
    }

    private record Member(String key, Object value) {}

    private static List<Member> members(Record r) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent c : r.getClass().getRecordComponents()) {
            try {
                c.getAccessor().setAccessible(true);
                members.add(new Member(c.getName(), c.getAccessor().invoke(r)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot write " + r.getClass(), e);
            }
        }
        return members;
    }

    private void object(List<Member> members, String line) {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        String inner = line + indent;
        String before = "{";
        for (Member m : members) {
            out.append(before).append(inner);
            text(m.key());
            out.append(indent.isEmpty() ? ":" : ": ");
            value(m.value(), inner);
            before = ",";
        }
        out.append(line).append('}');
    }

    private void array(List<Object> items, String line) {
        if (line.isEmpty() || items.stream().allMatch(Json::isShort)) {
            int start = out.length();
            separated(items, indent.isEmpty() ? "," : ", ", line);
            if (line.isEmpty()
                    || out.length() - start <= NARROW
                    || items.stream().allMatch(Number.class::isInstance)) {
                return;
            }
            out.setLength(start);
        }
        String inner = line + indent;
        String before = "[";
        for (Object item : items) {
            out.append(before).append(inner);
            value(item, inner);
            before = ",";
        }
        out.append(line).append(']');
    }

    private void separated(List<Object> items, String comma, String line) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : comma);
            value(items.get(i), line);
        }
        out.append(']');
    }

    private static boolean isShort(Object item) {
        return item == null || item instanceof Number || item instanceof String || item instanceof Boolean;
    }

    /** A text that reads back as the same number; {@code null} for NaN and infinities. */
    public static String number(Number n) {
        if (!(n instanceof Double || n instanceof Float)) {
            return n.toString();
        }
        double d = n.doubleValue();
        if (!Double.isFinite(d)) {
            return "null";
        }
        if (d == Math.rint(d) && Math.abs(d) < 1e15) {
            return Long.toString((long) d); // -0.0 becomes 0
        }
        return Double.toString(d);
    }

    private void text(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean escaped = c < 0x20 || c == '\u2028' || c == '\u2029' || lonely(s, i);
                    out.append(escaped ? String.format("\\u%04x", (int) c) : String.valueOf(c));
                }
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair, which no UTF-8 file can hold. */
    private static boolean lonely(String s, int i) {
        char c = s.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
    }
}
