package fatewise.solver;

import java.util.stream.IntStream;

/** How an integration ended; a value, never an exception. */
public sealed interface Outcome {
    /** The time reached [d]; what was computed up to there is good. */
    double t();

    /** Whether the end was reached. */
    boolean completed();

    /** What went wrong, in words that name no component; empty if nothing did. */
    String reason();

    /** Indices of the components most to blame, worst first; empty if nothing went wrong. */
    int[] worst();

    /** The end was reached. */
    record Completed(double t) implements Outcome {
        @Override
        public boolean completed() {
            return true;
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public int[] worst() {
            return new int[0];
        }
    }

    /**
     * No step was small enough, or too many were needed.
     *
     * @param t time reached [d]
     * @param h the step that failed last [d]
     * @param worst components with the largest scaled error, worst first; not finite counts as largest
     * @param scaledErrors their errors as multiples of the tolerance, in the same order
     * @param reason what went wrong
     */
    record Stalled(double t, double h, int[] worst, double[] scaledErrors, String reason) implements Outcome {
        @Override
        public boolean completed() {
            return false;
        }

        /** The same in other words for the components: {@code names[i]} is what was component i. */
        Stalled among(int... names) {
            return new Stalled(t, h, IntStream.of(worst).map(i -> names[i]).toArray(), scaledErrors, reason);
        }
    }

    /**
     * The state broke a rule at the end of a segment or after a jump: negative beyond the slack, or not finite.
     *
     * @param t time [d]
     * @param worst the components, worst first
     * @param values their values, in the same order
     * @param reason which rule
     */
    record Failed(double t, int[] worst, double[] values, String reason) implements Outcome {
        @Override
        public boolean completed() {
            return false;
        }
    }
}
