package fatewise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names the folder of a run so that the result without changes is kept. */
final class ResultName {
    private static final int LONGEST = 80;

    private ResultName() {}

    /** {@code id}, or {@code id+omit-latrunculin-a+until-S3}. */
    static String of(String id, List<String> changes, String until) {
        List<String> parts = new ArrayList<>(List.of(safe(id)));
        changes.forEach(c -> parts.add(slug(c)));
        if (until != null) {
            parts.add("until-" + slug(until));
        }
        String name = String.join("+", parts);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST) + "-" + Integer.toHexString(name.hashCode()); // same name, same folder
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    /** An id cannot lead out of the folder of results. */
    private static String safe(String id) {
        String plain = id.replaceAll("[^\\p{L}\\p{N}._ -]+", "-").replaceAll("^[. ]+", "");
        return plain.isEmpty() ? "protocol" : plain;
    }
}
