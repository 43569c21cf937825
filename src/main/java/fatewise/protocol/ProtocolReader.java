package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.Catalog;
import java.util.Optional;
import java.util.function.Function;

/** Reads protocols, variants and chains; all problems are reported, then those {@link ProtocolCheck} finds. */
public final class ProtocolReader {
    private ProtocolReader() {}

    /**
     * Reads a protocol.
     *
     * @param source its text
     * @param catalog compounds, media and models by name
     * @param others other protocols by name or path, for {@code extends} and {@code run}
     * @param problems where everything that is wrong goes
     * @return the protocol, if it has no errors
     */
    public static Optional<Protocol> read(
            Source source, Catalog catalog, Function<String, Optional<Source>> others, Problems problems) {
        problems.error("E204", fatewise.diagnostics.Span.none(source.name()), "not read yet");
        return Optional.empty();
    }
}
