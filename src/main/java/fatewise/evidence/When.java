package fatewise.evidence;

import java.util.Arrays;

/**
 * When the culture was looked at: one time, or several whose mean was reported.
 *
 * @param text as written, such as {@code S4+4d}
 * @param days in days from day 0, at least one
 */
public record When(String text, double[] days) {
    public When {
        if (days.length == 0) {
            throw new IllegalArgumentException("no time");
        }
        days = days.clone();
    }

    /** The last of the days. */
    public double last() {
        return Arrays.stream(days).max().orElseThrow();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof When w && Arrays.equals(days, w.days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        return text;
    }
}
