package fatewise.solver;

/**
 * The components of y that can change until something jumps, and f of these alone: what an {@link Integrator} hands to
 * the method. All others keep their value.
 *
 * @param components indices into y, increasing; not to be changed
 * @param rhs f of the vector of these components, in this order
 */
public record Moving(int[] components, Rhs rhs) {
    /** Checks that both fit. */
    public Moving {
        if (components.length != rhs.dimension()) {
            throw new IllegalArgumentException(components.length + " components, f of " + rhs.dimension());
        }
    }

    /** Every component. */
    public static Moving all(Rhs rhs) {
        int[] components = new int[rhs.dimension()];
        for (int i = 0; i < components.length; i++) {
            components[i] = i;
        }
        return new Moving(components, rhs);
    }

    /** Copies what moves out of the whole state. */
    public void gather(double[] y, double[] part) {
        for (int i = 0; i < components.length; i++) {
            part[i] = y[components[i]];
        }
    }

    /** Copies what moves back into the whole state. */
    public void scatter(double[] part, double[] y) {
        for (int i = 0; i < components.length; i++) {
            y[components[i]] = part[i];
        }
    }
}
