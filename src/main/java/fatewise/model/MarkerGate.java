package fatewise.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A gate on one marker or several at once, such as {@code PDX1+NKX6-1+CHGA-} (eq. R3).
 *
 * @param name with every sign written out
 * @param terms the markers with their signs
 */
public record MarkerGate(String name, List<Term> terms) {
    public MarkerGate {
        terms = List.copyOf(terms);
    }

    /**
     * One marker of a gate.
     *
     * @param marker what is stained
     * @param sign which cells are kept
     */
    public record Term(Marker marker, Sign sign) {}

    /** The gate on a single marker. */
    public static MarkerGate of(Marker marker) {
        return new MarkerGate(marker.id(), List.of(new Term(marker, Sign.POSITIVE)));
    }

    /** Whether some cells of a state can be inside by its own marks, so that their phase counts. */
    public boolean marks(String state) {
        for (Term term : terms) {
            if (term.marker().levels().containsKey(state)) {
                return true;
            }
        }
        return false;
    }

    /** Which cells are kept. */
    public enum Sign {
        POSITIVE,
        NEGATIVE
    }

    /** Share of the cells of a state and phase inside the gate: independent within one phase (eq. R3). */
    public double share(String state, double progress) {
        double share = 1;
        for (Term term : terms) {
            double stained = term.marker().stained(state, progress);
            share *= term.sign() == Sign.POSITIVE ? stained : 1 - stained;
        }
        return share;
    }

    /**
     * Reads a gate by the markers of a model: longest name first, then {@code +} or {@code -}; a single marker needs no
     * sign. Empty when something in it is no marker.
     */
    public static Optional<MarkerGate> parse(String text, List<Marker> markers) {
        Map<String, Marker> names = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Marker marker : markers) {
            names.put(marker.id(), marker);
            marker.aliases().forEach(alias -> names.put(alias, marker));
        }
        List<Term> terms = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            String head = rest;
            Optional<String> name = names.keySet().stream()
                    .filter(n -> head.regionMatches(true, 0, n, 0, n.length()))
                    .filter(n -> signAt(head, n.length()))
                    .findFirst();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            String after = rest.substring(name.get().length());
            Sign sign = after.startsWith("-") || after.startsWith("−") ? Sign.NEGATIVE : Sign.POSITIVE;
            terms.add(new Term(names.get(name.get()), sign));
            rest = (after.isEmpty() ? after : after.substring(1)).replaceFirst("^[/ ]+", "");
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new MarkerGate(nameOf(terms), terms));
    }

    private static boolean signAt(String text, int at) {
        return at == text.length() || "+-−".indexOf(text.charAt(at)) >= 0;
    }

    private static String nameOf(List<Term> terms) {
        if (terms.size() == 1 && terms.get(0).sign() == Sign.POSITIVE) {
            return terms.get(0).marker().id();
        }
        StringBuilder name = new StringBuilder();
        for (Term term : terms) {
            name.append(term.marker().id()).append(term.sign() == Sign.POSITIVE ? '+' : '-');
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
