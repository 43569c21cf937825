package fatewise.report;

import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.sim.RunInfo;
import fatewise.tree.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes {@code run.json}: what went in, how it was computed, and the digests of what came out.
 *
 * <p>No clock and no host: the same run gives the same bytes, whenever and wherever it is repeated.
 */
final class RunJson {
    private RunJson() {}

    /** For the result files already made, by name. */
    static String of(ReportData data, Map<String, byte[]> files) {
        RunInfo info = data.info();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", data.about().id());
        json.put("model", data.about().model());
        json.put("fatewise", info.version());
        json.put("command", data.about().command());
        json.put("settings", info.settings());
        json.put("inputs", info.inputs());
        json.put("solver", solver(info));
        data.uncertainty().ifPresent(u -> json.put("ensemble", ensemble(u)));
        Map<String, String> digests = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder();
        files.forEach((name, bytes) -> {
            String digest = sha256(bytes);
            digests.put(name, digest);
            all.append(digest).append("  ").append(name).append('\n');
        });
        json.put("results", digests);
        json.put("digest", sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
        return Json.write(json);
    }

    private static Map<String, Object> ensemble(Uncertainty u) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("members", u.members());
        json.put("completed", u.completed());
        json.put("seed", u.seed());
        json.put("numbers-drawn", u.numbers());
        return json;
    }

    private static Map<String, Object> solver(RunInfo info) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", info.method());
        json.put("rtol", info.rtol());
        json.put("atol-cells", info.atolCells());
        json.put("atol-other", info.atolOther());
        json.put("every-hours", info.every());
        json.put("steps", info.steps());
        json.put("rejected", info.rejected());
        json.put("evaluations", info.evaluations());
        json.put("dimension", info.dimension());
        json.put("clamped-cells", info.clamped());
        return json;
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
