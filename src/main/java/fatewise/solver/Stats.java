package fatewise.solver;

import java.util.ArrayList;
import java.util.List;

/** Counts the work of one integration. For one thread. */
public final class Stats {
    private long steps;
    private long rejected;
    private long evaluations;
    private long jacobians;
    private long factorizations;
    private long between;
    private final double[] clamped;
    private final List<Stretch> stretches = new ArrayList<>();

    /** All zero, for a state vector of {@code dimension} components. */
    public Stats(int dimension) {
        clamped = new double[dimension];
    }

    /** Counts an accepted step. */
    public void countStep() {
        steps++;
    }

    /** Counts a step that was tried and refused, by its error or because its equations could not be solved. */
    public void countRejected() {
        rejected++;
    }

    /** Counts an evaluation of the right-hand side. */
    public void countEvaluation() {
        evaluations++;
    }

    /** Counts a Jacobian matrix (its evaluations of the right-hand side are counted on their own). */
    public void countJacobian() {
        jacobians++;
    }

    /** Counts an LU factorization. */
    public void countFactorization() {
        factorizations++;
    }

    /** Counts an evaluation made only to know y between two steps; {@link #evaluations} leaves it out. */
    public void countBetween() {
        between++;
    }

    /** Notes which method carried y from one time [d] to the next; neighbours of the same method become one. */
    public void countStretch(double from, double to, String method) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).method().equals(method)) {
            stretches.set(last, new Stretch(stretches.get(last).from(), to, method));
        } else {
            stretches.add(new Stretch(from, to, method));
        }
    }

    /** Adds what was put into component {@code i} when it was set from slightly negative to zero. */
    public void addClamped(int i, double amount) {
        clamped[i] += amount;
    }

    /** Accepted steps. */
    public long steps() {
        return steps;
    }

    /** Refused steps. */
    public long rejected() {
        return rejected;
    }

    /** Evaluations of the right-hand side, those for Jacobians included. */
    public long evaluations() {
        return evaluations;
    }

    /** Evaluations for states between steps only. */
    public long between() {
        return between;
    }

    /** Which method was chosen when, in order of time; empty unless a method chooses among others (eq. S14). */
    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /** Jacobian matrices. */
    public long jacobians() {
        return jacobians;
    }

    /** LU factorizations. */
    public long factorizations() {
        return factorizations;
    }

    /** Total put into component {@code i} by setting negatives to zero; never negative. */
    public double clamped(int i) {
        return clamped[i];
    }

    @Override
    public String toString() {
        return "steps " + steps + ", rejected " + rejected + ", evaluations " + evaluations + ", jacobians " + jacobians
                + ", factorizations " + factorizations;
    }

    /**
     * A stretch of time carried by one method.
     *
     * @param from start [d]
     * @param to end [d]
     * @param method its id
     */
    public record Stretch(double from, double to, String method) {}
}
