package fatewise.codegen;

import fatewise.linalg.Elimination;
import fatewise.linalg.SparsePattern;

/**
 * Writes the factors of one pattern as straight-line C (eq. S30): {@code int NAME_factor(m, l)} takes the values of a
 * matrix in the order of the pattern, which has every diagonal entry, and says whether all pivots are good; {@code
 * NAME_solve(l, x)} overwrites x.
 */
final class CFactors {
    private final SparsePattern pattern;
    private final Elimination elimination;
    private final int[] order;
    private final int[] place;
    private final StringBuilder text;

    private CFactors(SparsePattern pattern, StringBuilder text) {
        this.pattern = pattern;
        this.text = text;
        elimination = Elimination.of(pattern);
        order = elimination.order();
        place = elimination.place();
    }

    /** Writes both functions; the length of {@code l}. */
    static int write(String name, SparsePattern pattern, StringBuilder text) {
        CFactors factors = new CFactors(pattern, text);
        text.append("int ")
                .append(name)
                .append("_factor(const double *restrict m, double *restrict l) {\n    double bad = 0;\n");
        for (int i = 0; i < factors.order.length; i++) {
            factors.row(i);
        }
        text.append("    return bad == 0;\n}\nvoid ")
                .append(name)
                .append("_solve(const double *restrict l, double *restrict x) {\n");
        factors.forward();
        factors.backward();
        text.append("}\n");
        return factors.elimination.size();
    }

    /** Where entries of L, of U and pivots stand in l. */
    private int lower(int p) {
        return p;
    }

    private int upper(int p) {
        return elimination.lower().length + p;
    }

    private int pivot(int i) {
        return elimination.lower().length + elimination.upper().length + i;
    }

    private void row(int i) {
        int[] lower = elimination.lower();
        int[] upper = elimination.upper();
        int lowerTo = elimination.lowerStart()[i + 1];
        int upperTo = elimination.upperStart()[i + 1];
        text.append("    {\n");
        for (int p = elimination.lowerStart()[i]; p < lowerTo; p++) {
            start(i, lower[p]);
        }
        start(i, i);
        for (int p = elimination.upperStart()[i]; p < upperTo; p++) {
            start(i, upper[p]);
        }
        for (int p = elimination.lowerStart()[i]; p < lowerTo; p++) {
            int k = lower[p];
            text.append("        x%d *= l[%d];\n        l[%d] = x%d;\n".formatted(k, pivot(k), lower(p), k));
            for (int q = elimination.upperStart()[k]; q < elimination.upperStart()[k + 1]; q++) {
                text.append("        x%d -= x%d * l[%d];\n".formatted(upper[q], k, upper(q)));
            }
        }
        for (int p = elimination.upperStart()[i]; p < upperTo; p++) {
            text.append("        l[%d] = x%d;\n".formatted(upper(p), upper[p]));
        }
        text.append("        l[%d] = 1 / x%d;\n        bad += 0 * l[%d];\n    }\n".formatted(pivot(i), i, pivot(i)));
    }

    private void start(int i, int column) {
        int at = pattern.index(order[i], order[column]);
        text.append("        double x%d = %s;\n".formatted(column, at < 0 ? "0" : "m[" + at + "]"));
    }

    private void forward() {
        for (int i = 0; i < order.length; i++) {
            int from = elimination.lowerStart()[i];
            int to = elimination.lowerStart()[i + 1];
            if (to > from) {
                text.append("    x[%d] = x[%d]".formatted(order[i], order[i]));
                for (int p = from; p < to; p++) {
                    text.append(" - l[%d] * x[%d]"
                            .formatted(lower(p), order[elimination.lower()[p]]));
                }
                text.append(";\n");
            }
        }
    }

    private void backward() {
        for (int i = place.length - 1; i >= 0; i--) {
            text.append("    x[%d] = (x[%d]".formatted(order[i], order[i]));
            for (int p = elimination.upperStart()[i]; p < elimination.upperStart()[i + 1]; p++) {
                text.append(
                        " - l[%d] * x[%d]".formatted(upper(p), order[elimination.upper()[p]]));
            }
            text.append(") * l[%d];\n".formatted(pivot(i)));
        }
    }
}
