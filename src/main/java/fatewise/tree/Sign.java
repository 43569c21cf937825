package fatewise.tree;

/** Which values make sense. */
public enum Sign {
    ANY,
    NON_NEGATIVE,
    POSITIVE;

    /** True when {@code value} is allowed. */
    boolean allows(double value) {
        return this == ANY || value > 0 || (this == NON_NEGATIVE && value == 0);
    }
}
