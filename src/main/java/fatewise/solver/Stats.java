package fatewise.solver;

/** Counts the work of one integration. For one thread. */
public final class Stats {
    private long steps;
    private long rejected;
    private long evaluations;
    private long jacobians;
    private long factorizations;
    private final double[] clamped;

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
}
