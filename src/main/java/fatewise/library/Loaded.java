package fatewise.library;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.Catalog;
import fatewise.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a protocol.
 *
 * @param protocol there when nothing is wrong with it
 * @param problems errors and warnings, of every file that was read
 * @param inputs the text of every file that went in, each once, the protocol's own first
 * @param catalog in which its names were looked up: compounds of its own model, files beside it, the library
 */
public record Loaded(Optional<Protocol> protocol, Problems problems, List<Source> inputs, Catalog catalog) {
    public Loaded {
        inputs = List.copyOf(inputs);
    }

    /** The protocol, or the problems as an exception. */
    public Protocol orThrow() {
        problems.throwIfErrors();
        return protocol.orElseThrow(() -> new fatewise.diagnostics.ProblemException(problems));
    }
}
