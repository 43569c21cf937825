package fatewise.library;

/**
 * Where a file came from.
 *
 * @param kind bundled or the user's
 * @param path as shown to a person
 */
public record Origin(Kind kind, String path) {
    /** Whose file it is. */
    public enum Kind {
        /** Comes with fatewise. */
        BUNDLED,
        /** Named with {@code --library}, or found beside a protocol of the user's. */
        USER
    }

    public boolean isBundled() {
        return kind == Kind.BUNDLED;
    }
}
