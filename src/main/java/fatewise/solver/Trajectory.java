package fatewise.solver;

import java.util.Arrays;

/**
 * The solution at the requested times and on both sides of every moment, in order of time. A requested time at which
 * y jumps has the state before the jumps. The last row is where the integration ended, early or not.
 */
public final class Trajectory {
    /** Which limit a row is. */
    public enum Side {
        /** Away from any jump. */
        INSIDE,
        /** Just before the jumps of a moment. */
        BEFORE,
        /** Just after the jumps of a moment. */
        AFTER
    }

    private final int dimension;
    private final int[] rowOfOutput;
    private double[] times;
    private double[][] states;
    private Side[] sides;
    private int size;
    private int outputs;

    Trajectory(int dimension, int outputs, int rows) {
        this.dimension = dimension;
        rowOfOutput = new int[outputs];
        times = new double[rows];
        states = new double[rows][];
        sides = new Side[rows];
    }

    /** Appends a row; the array is kept, so it must be a fresh one. */
    void add(double t, double[] fresh, Side side) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size + 1);
            states = Arrays.copyOf(states, 2 * size + 1);
            sides = Arrays.copyOf(sides, 2 * size + 1);
        }
        times[size] = t;
        states[size] = fresh;
        sides[size++] = side;
    }

    /** Says that the row added last is the next requested output. */
    void markOutput() {
        rowOfOutput[outputs++] = size - 1;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Number of components of a state. */
    public int dimension() {
        return dimension;
    }

    /** Time of row {@code i} [d]. */
    public double time(int i) {
        return times[checked(i)];
    }

    /** Which limit row {@code i} is. */
    public Side side(int i) {
        return sides[checked(i)];
    }

    /** Component {@code component} in row {@code i}. */
    public double value(int i, int component) {
        return states[checked(i)][component];
    }

    /** A copy of the state in row {@code i}. */
    public double[] state(int i) {
        return states[checked(i)].clone();
    }

    /** The state in row {@code i} itself, to be read only: there may be a thousand of them. */
    public double[] shared(int i) {
        return states[checked(i)];
    }

    /** The state in the last row. */
    public double[] last() {
        return state(size - 1);
    }

    /** How many of the requested output times were reached. */
    public int outputs() {
        return outputs;
    }

    /** The row of requested output {@code k}. */
    public int rowOfOutput(int k) {
        if (k >= outputs) {
            throw new IndexOutOfBoundsException("output " + k + " of " + outputs);
        }
        return rowOfOutput[k];
    }

    private int checked(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException("row " + i + " of " + size);
        }
        return i;
    }
}
