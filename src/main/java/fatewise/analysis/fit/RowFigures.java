package fatewise.analysis.fit;

import fatewise.evidence.Compare;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of evidence as observations, each with the likelihood that fits its shape (eq. E2 to E5, E8). */
final class RowFigures {
    /** A fraction is not told from none, or all, within this. */
    private static final double EDGE = 0.005;
    /** A change that is told as one is at least so large, as a logarithm or in log odds. */
    private static final double CHANGE = Math.log(1.15);
    /** How sharply that is drawn. */
    private static final double SHARPNESS = Math.log(1.2);

    /** Fewer than this are dishes, not cells. */
    private static final int CELLS = 50;
    /** Correlation between cells of one dish, by which half of them is known to no better than 2.5 points. */
    private static final double ALIKE = 4 * Figure.LEAST_POINTS * Figure.LEAST_POINTS;

    private final EvidenceSet set;
    private final Sought sought;
    private final double shift;

    /** {@code shift}: standard deviation of what a paper's readings of one kind have in common; 0 for none. */
    RowFigures(EvidenceSet set, Sought sought, double shift) {
        this.set = set;
        this.sought = sought;
        this.shift = shift;
    }

    List<Observation> observations() {
        return set.rows().stream().map(this::observation).toList();
    }

    /** One effect for each group that more than one figure belongs to: a shift of a single one is but more noise. */
    List<RandomEffect> effects() {
        Map<String, Integer> members = new LinkedHashMap<>();
        set.rows().forEach(row -> groups(row).forEach(g -> members.merge(g, 1, Integer::sum)));
        List<RandomEffect> effects = new ArrayList<>();
        members.forEach((group, count) -> {
            if (count > 1 && shift > 0) {
                effects.add(new RandomEffect(group, shift));
            }
        });
        return effects;
    }

    private Observation observation(EvidenceRow row) {
        List<Observation.Term> terms = new ArrayList<>(List.of(new Observation.Term(sought.of(row), 1)));
        if (row.compare().needsReference()) {
            terms.add(new Observation.Term(sought.referenceOf(row), -1));
        }
        Link link = link(row);
        return new Observation(row.id(), source(row), link, terms, likelihood(row, link), groups(row));
    }

    /** The first source, or the table when a row names none: what is left out together. */
    static String source(EvidenceRow row) {
        return row.evidence().sources().isEmpty()
                ? row.theme()
                : row.evidence().sources().get(0);
    }

    /** Readings of one kind in one paper have its gates, antibodies and counters in common; a fold divides them out. */
    private static List<String> groups(EvidenceRow row) {
        return row.compare() == Compare.VALUE
                ? List.of(source(row) + " " + row.what().text())
                : List.of();
    }

    private static Link link(EvidenceRow row) {
        return switch (row.compare()) {
            case VALUE, DIRECTION -> row.what().isFraction() ? Link.LOGIT : Link.LOG;
            case FOLD -> Link.LOG;
            case DIFFERENCE -> Link.IDENTITY;
        };
    }

    /** From the scale of a row's link back to what a row of evidence is compared with; of a direction a ratio. */
    static double plain(EvidenceRow row, double scaled) {
        return row.compare() == Compare.DIRECTION ? Math.exp(scaled) : link(row).inverse(scaled);
    }

    private static Likelihood likelihood(EvidenceRow row, Link link) {
        Figure figure = row.figure();
        if (row.compare() == Compare.DIRECTION) {
            return direction(figure.value());
        }
        if (counted(row)) {
            return new BetaBinomial(Math.rint(figure.value() * figure.n()), figure.n(), ALIKE);
        }
        double value = clamped(row, figure.value());
        double sd = spread(row, link, value);
        return switch (figure.bound()) {
            case EXACT -> new Gaussian(link.of(value), sd);
            case BELOW -> Between.below(link.of(value), sd);
            case ABOVE -> Between.above(link.of(value), sd);
        };
    }

    /** A share of so many cells counted, with no scatter of its own. */
    private static boolean counted(EvidenceRow row) {
        Figure figure = row.figure();
        return row.compare() == Compare.VALUE
                && row.what().isFraction()
                && figure.bound() == Figure.Bound.EXACT
                && figure.n() >= CELLS
                && !figure.hasSpread();
    }

    private static Likelihood direction(double sign) {
        if (sign == 0) {
            return new Between(-2 * CHANGE, 2 * CHANGE, SHARPNESS);
        }
        return sign > 0 ? Between.above(CHANGE, SHARPNESS) : Between.below(-CHANGE, SHARPNESS);
    }

    private static double clamped(EvidenceRow row, double value) {
        return row.compare() == Compare.VALUE && row.what().isFraction()
                ? Math.max(EDGE, Math.min(1 - EDGE, value))
                : value;
    }

    /** Half of the interval value ± deviation, as it lies on the scale. */
    private static double spread(EvidenceRow row, Link link, double value) {
        double below = row.figure().spread(row.noise(), row.evidence().grade(), Double.NEGATIVE_INFINITY);
        double above = row.figure().spread(row.noise(), row.evidence().grade(), Double.POSITIVE_INFINITY);
        if (row.noise().isLog() || row.compare() != Compare.VALUE) {
            return 0.5 * (below + above);
        }
        return 0.5 * (link.of(clamped(row, value + above)) - link.of(clamped(row, value - below)));
    }
}
