package fatewise.report;

/**
 * Writes JSON on one line as it comes, numbers rounded as asked, for the 10<sup>5</sup> numbers of a report's figures.
 *
 * <p>NaN and infinities become {@code null}; {@code <} is written as an escape, so that no text can end the script
 * element that holds it. Commas are placed here; the caller opens and closes. Other JSON is written by
 * {@link fatewise.tree.Json}.
 */
final class JsonText {
    private final StringBuilder out = new StringBuilder(4096);
    private boolean first = true;
    private boolean afterKey;

    JsonText open(char bracket) {
        next();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonText key(String name) {
        next();
        quote(name);
        out.append(':');
        afterKey = true;
        return this;
    }

    JsonText value(String text) {
        next();
        if (text == null) {
            out.append("null");
        } else {
            quote(text);
        }
        return this;
    }

    JsonText value(double x) {
        return value(x, Decimal.FULL);
    }

    JsonText value(double x, int digits) {
        next();
        if (Double.isFinite(x)) {
            Decimal.append(out, x, digits);
        } else {
            out.append("null");
        }
        return this;
    }

    JsonText value(boolean b) {
        next();
        out.append(b);
        return this;
    }

    JsonText value(int n) {
        next();
        out.append(n);
        return this;
    }

    JsonText put(String key, String text) {
        return key(key).value(text);
    }

    JsonText put(String key, double x) {
        return key(key).value(x);
    }

    JsonText put(String key, int n) {
        return key(key).value(n);
    }

    JsonText put(String key, boolean b) {
        return key(key).value(b);
    }

    private void next() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '<' -> out.append("\\u003c"); // a report holds JSON inside <script>
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** The text so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
