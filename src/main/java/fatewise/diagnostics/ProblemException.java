package fatewise.diagnostics;

/** Thrown where reading cannot go on; carries everything found so far. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    public ProblemException(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** With a single error. */
    public static ProblemException of(String code, Span span, String message, String... hints) {
        Problems problems = new Problems();
        Problems.Entry entry = problems.error(code, span, message);
        for (String hint : hints) {
            entry.hint(hint);
        }
        return new ProblemException(problems);
    }

    public Problems problems() {
        return problems;
    }
}
