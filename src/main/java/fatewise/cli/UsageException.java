package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;

/** A value on the command line that makes no sense. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** With what was found wrong in a value. */
    UsageException(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** The value of an option is not what it takes. */
    static UsageException value(String option, String value, String message, String hint) {
        Problems problems = new Problems();
        problems.error("E805", Span.commandLine(option, value), message).hint(hint);
        return new UsageException(problems);
    }

    Problems problems() {
        return problems;
    }
}
