package fatewise.solver;

import java.util.Arrays;

/** What a {@link SensitivityIntegrator} found: states and their derivatives at the rows of a trajectory. */
public final class SensitivitySolution {
    private final Solution solution;
    private final VariedSystem system;

    SensitivitySolution(Solution solution, VariedSystem system) {
        this.solution = solution;
        this.system = system;
    }

    /** Whether the end was reached, or why not. */
    public Outcome outcome() {
        return solution.outcome();
    }

    /** What it took. */
    public Stats stats() {
        return solution.stats();
    }

    /** The row of requested output {@code k}: where y jumps, the one before the jumps. */
    public int rowOfOutput(int k) {
        return solution.trajectory().rowOfOutput(k);
    }

    /** The row of requested output {@code k}: where y jumps, the one after the jumps. */
    public int rowAfterOutput(int k) {
        int row = rowOfOutput(k);
        boolean jumps = row + 1 < solution.trajectory().size()
                && solution.trajectory().side(row + 1) == Trajectory.Side.AFTER
                && solution.trajectory().time(row + 1) == solution.trajectory().time(row);
        return jumps ? row + 1 : row;
    }

    /** The last row: where the integration ended, early or not. */
    public int lastRow() {
        return solution.trajectory().size() - 1;
    }

    /** Time of a row [d]. */
    public double time(int row) {
        return solution.trajectory().time(row);
    }

    /** The state in a row. */
    public double[] state(int row) {
        return Arrays.copyOf(
                solution.trajectory().state(row), system.equations().dimension());
    }

    /** The derivative of a component by a direction in a row. */
    public double slope(int row, int component, int direction) {
        return solution.trajectory().value(row, system.at(component, direction));
    }

    /** The derivatives of all components by a direction in a row. */
    public double[] slopes(int row, int direction) {
        double[] slopes = new double[system.equations().dimension()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope(row, i, direction);
        }
        return slopes;
    }
}
