package fatewise.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the names nearest to what was typed: Damerau–Levenshtein distance with transposed neighbours, blind to case,
 * hyphens, spaces and underscores.
 */
public final class Suggest {
    private static final int MOST = 3;
    private static final int SHORTEST_PREFIX = 3;

    private Suggest() {}

    /** At most three known names, nearest first; empty when none is near. */
    public static List<String> near(String typed, Collection<String> known) {
        String wanted = normal(typed);
        List<Candidate> found = new ArrayList<>();
        for (String name : new LinkedHashSet<>(known)) {
            String other = normal(name);
            int distance = score(wanted, other);
            if (distance >= 0) {
                found.add(new Candidate(name, distance, Math.abs(other.length() - wanted.length())));
            }
        }
        found.sort(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::longer));
        return found.stream().limit(MOST).map(Candidate::name).toList();
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** The distance when it is near enough, else -1. */
    private static int score(String wanted, String other) {
        if (wanted.isEmpty() || other.isEmpty()) {
            return -1;
        }
        int limit = limit(Math.min(wanted.length(), other.length()));
        boolean begins = wanted.length() >= SHORTEST_PREFIX && other.startsWith(wanted)
                || other.length() >= SHORTEST_PREFIX && wanted.startsWith(other);
        if (Math.abs(wanted.length() - other.length()) > limit) {
            return begins ? limit : -1;
        }
        int distance = distance(wanted, other);
        return distance <= limit ? distance : begins ? limit : -1;
    }

    private static int limit(int length) {
        return length <= 1 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3;
    }

    private static String normal(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '-' && c != '_' && c != '\u2010' && c != '\u2011' && c != '\u2013' && !Character.isWhitespace(c)) {
                out.append(c == '\u03BC' ? '\u00B5' : c);
            }
        }
        return out.toString();
    }

    /** Optimal string alignment: insert, delete, replace, swap two neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : cell(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(String a, String b, int i, int j, int[][] d) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + d[i - 2][j - 2]) : best;
    }

    private record Candidate(String name, int distance, int longer) {}
}
