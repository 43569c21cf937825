package fatewise.diagnostics;

/** How bad a problem is: an error stops the work, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word a person reads: {@code error} or {@code warning}. */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
