package fatewise.library;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.Catalog;
import fatewise.protocol.Protocol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** sha256 of each input by its name, sorted. */
    public Map<String, String> fingerprints() {
        Map<String, String> all = new TreeMap<>();
        inputs.forEach(source -> all.put(source.name(), sha256(source.text())));
        return all;
    }

    /** In hexadecimal, of a text in UTF-8. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
