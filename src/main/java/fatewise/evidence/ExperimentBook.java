package fatewise.evidence;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.protocol.Protocol;
import java.util.LinkedHashMap;
import java.util.Map;

/** The protocol of every experiment that rows speak of, read once. Not thread-safe. */
public final class ExperimentBook {
    private final Library library;
    private final Map<Experiment, Loaded> loaded = new LinkedHashMap<>();
    private final Map<Experiment, Protocol> given = new LinkedHashMap<>();

    public ExperimentBook(Library library) {
        this.library = library;
    }

    /** Where names of protocols and sources are looked up. */
    public Library library() {
        return library;
    }

    /** Takes a protocol that is at hand already, so that it is not read again. */
    public ExperimentBook put(Experiment experiment, Protocol protocol) {
        given.put(experiment, protocol);
        return this;
    }

    /**
     * The protocol of an experiment, with its changes made.
     *
     * @throws ProblemException when the protocol is not known or a change cannot be made
     */
    public Protocol protocol(Experiment experiment) {
        Protocol known = given.get(experiment);
        if (known != null) {
            return known;
        }
        Loaded read = loaded.computeIfAbsent(experiment, e -> library.protocol(e.protocol(), e.changes()));
        return read.protocol().orElseThrow(() -> new ProblemException(errors(read)));
    }

    private static Problems errors(Loaded read) {
        Problems errors = new Problems();
        read.problems().all().stream()
                .filter(p -> p.severity() == fatewise.diagnostics.Severity.ERROR)
                .forEach(errors::add);
        return errors;
    }
}
