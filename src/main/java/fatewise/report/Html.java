package fatewise.report;

/** Text that is safe inside HTML, between tags and inside double-quoted attributes. */
final class Html {
    private Html() {}

    /** The text with {@code & < > " '} written as entities. */
    static String text(String raw) {
        StringBuilder out = null;
        for (int i = 0; i < raw.length(); i++) {
            String entity = entity(raw.charAt(i));
            if (entity != null && out == null) {
                out = new StringBuilder(raw.length() + 32).append(raw, 0, i);
            }
            if (out != null) {
                if (entity != null) {
                    out.append(entity);
                } else {
                    out.append(raw.charAt(i));
                }
            }
        }
        return out == null ? raw : out.toString();
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
