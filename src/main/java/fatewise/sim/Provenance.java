package fatewise.sim;

import fatewise.diagnostics.Source;
import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Where a result comes from: the program's version and the digest of everything that was read. */
public final class Provenance {
    /** Of fatewise; the build file has the same. */
    public static final String VERSION = "0.1.0";

    private Provenance() {}

    /** sha256 of every text a protocol was made from, by name. */
    public static Map<String, String> inputs(Protocol protocol) {
        Map<String, String> inputs = new TreeMap<>();
        protocol.files().forEach(f -> add(f, inputs));
        add(protocol.model().span().source(), inputs);
        for (Compound compound : protocol.compounds()) {
            add(compound.span().source(), inputs);
        }
        protocol.start().base().ifPresent(b -> add(b.span().source(), inputs));
        for (Stage stage : protocol.stages()) {
            stage.base().map(BaseMedium::span).ifPresent(s -> add(s.source(), inputs));
        }
        return inputs;
    }

    private static void add(Source source, Map<String, String> inputs) {
        if (!source.text().isEmpty()) {
            inputs.computeIfAbsent(source.name(), n -> sha256(source.text()));
        }
    }

    /** The sha256 of a text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
