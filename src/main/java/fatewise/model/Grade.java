package fatewise.model;

import java.util.Locale;
import java.util.Optional;

/** How well a number is known; each grade stands for a geometric standard deviation (eq. U1). */
public enum Grade {
    /** Read in the cited source, for this system. */
    MEASURED("measured", 1.2),
    /** Read, but for another system, assay or at second hand. */
    RELATED("related", 1.6),
    /** Estimated or recalled; no source stands behind the figure itself. */
    ASSUMED("assumed", 2.5);

    private final String word;
    private final double spread;

    Grade(String word, double spread) {
        this.word = word;
        this.spread = spread;
    }

    /** As written in files. */
    public String word() {
        return word;
    }

    /** The geometric standard deviation a number of this grade has unless its file says otherwise. */
    public double spread() {
        return spread;
    }

    /** The grade written so. */
    public static Optional<Grade> named(String word) {
        for (Grade grade : values()) {
            if (grade.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }
}
