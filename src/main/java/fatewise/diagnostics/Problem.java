package fatewise.diagnostics;

import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param severity error or warning
 * @param code its kind, see {@link Code}
 * @param span where
 * @param message what, in one line, with the value that was read
 * @param pointer the few words after the carets; may be empty
 * @param hints lines such as {@code did you mean ...?} and {@code to mend: ...}
 */
public record Problem(Severity severity, String code, Span span, String message, String pointer, List<String> hints) {
    public Problem {
        hints = List.copyOf(hints);
    }
}
