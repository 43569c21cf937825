package fatewise.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems so that all are reported at once. Not thread-safe. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem p) -> p.span().source().name())
            .thenComparingInt(p -> p.span().line())
            .thenComparingInt(p -> p.span().column());

    private final List<Entry> entries = new ArrayList<>();

    /** Adds an error at once; the returned entry takes a pointer and hints. */
    public Entry error(String code, Span span, String message) {
        return add(Severity.ERROR, code, span, message);
    }

    /** Adds a warning at once; the returned entry takes a pointer and hints. */
    public Entry warning(String code, Span span, String message) {
        return add(Severity.WARNING, code, span, message);
    }

    /** Adds a finished problem. */
    public void add(Problem problem) {
        Entry entry = add(problem.severity(), problem.code(), problem.span(), problem.message());
        entry.pointer(problem.pointer());
        problem.hints().forEach(entry::hint);
    }

    /** Adds everything another collection holds. */
    public void addAll(Problems others) {
        others.all().forEach(this::add);
    }

    private Entry add(Severity severity, String code, Span span, String message) {
        Entry entry = new Entry(severity, code, span, message);
        entries.add(entry);
        return entry;
    }

    /** Every problem once, by source name, line and column; in order of adding where these are equal. */
    public List<Problem> all() {
        return entries.stream().map(Entry::problem).distinct().sorted(BY_PLACE).toList();
    }

    public boolean hasErrors() {
        return entries.stream().anyMatch(e -> e.severity == Severity.ERROR);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many different errors there are. */
    public int errors() {
        return count(Severity.ERROR);
    }

    /** How many different warnings there are. */
    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) all().stream().filter(p -> p.severity() == severity).count();
    }

    /** Stops here when there are errors. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemException(this);
        }
    }

    @Override
    public String toString() {
        return new ProblemPrinter(ProblemPrinter.Ink.PLAIN).print(this);
    }

    /** A problem that has been added and may still be given a pointer and hints. */
    public static final class Entry {
        private final Severity severity;
        private final String code;
        private final Span span;
        private final String message;
        private String pointer = "";
        private final List<String> hints = new ArrayList<>();

        private Entry(Severity severity, String code, Span span, String message) {
            this.severity = severity;
            this.code = code;
            this.span = span;
            this.message = message;
        }

        /** The few words printed after the carets. */
        public Entry pointer(String words) {
            pointer = words;
            return this;
        }

        /** One more line below. */
        public Entry hint(String line) {
            hints.add(line);
            return this;
        }

        /** A line {@code did you mean a, b or c?}; nothing when there are no names. */
        public Entry didYouMean(List<String> names) {
            return names.isEmpty() ? this : hint("did you mean " + Suggest.list(names) + "?");
        }

        private Problem problem() {
            return new Problem(severity, code, span, message, pointer, hints);
        }
    }
}
