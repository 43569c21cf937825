package fatewise.report;

/** The beginning of a page, and text that is safe inside HTML, between tags and inside double-quoted attributes. */
final class Html {
    /** What a page may do that holds nothing but itself. */
    static final String STILL = "default-src 'none'; style-src 'unsafe-inline'";
    /** The same with scripts of its own. */
    static final String LIVE = STILL + "; script-src 'unsafe-inline'; img-src data: blob:";

    private Html() {}

    /** A page up to its styles, which come next; {@code policy} is {@link #STILL} or {@link #LIVE}. */
    static String page(String title, String policy) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + text(title)
                + " · fatewise</title>\n<style>\n";
    }

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
