package fatewise.analysis.fit;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.tree.Json;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a fit has done so far, piece by piece, so that one that was stopped goes on where it was. A piece is a list of numbers
 * that depends on nothing but its name; the file is replaced as a whole after each, so that it is always complete.
 */
public final class Journal {
    private final Optional<Path> file;
    private final String problem;
    private final Map<String, double[]> pieces = new LinkedHashMap<>();

    private Journal(Optional<Path> file, String problem) {
        this.file = file;
        this.problem = problem;
    }

    /** One that is forgotten. */
    public static Journal inMemory() {
        return new Journal(Optional.empty(), "");
    }

    /**
     * The journal in a file; empty when the file belongs to another problem or cannot be understood.
     *
     * @param problem a fingerprint of everything the pieces depend on
     */
    public static Journal at(Path file, String problem) {
        Journal journal = new Journal(Optional.of(file), problem);
        if (Files.isRegularFile(file)) {
            journal.read(file);
        }
        return journal;
    }

    private void read(Path path) {
        Problems problems = new Problems();
        Node node = Yaml.read(Source.of(path.toString(), text(path)), problems);
        Optional<Node> whose = node.get("problem");
        if (problems.hasErrors() || whose.isEmpty() || !whose.get().text().equals(problem)) {
            return;
        }
        for (Node.Entry entry : node.get("pieces").map(Node::entries).orElse(List.of())) {
            pieces.put(
                    entry.key(),
                    entry.value().items().stream()
                            .mapToDouble(n -> n.isNull() ? Double.NaN : Double.parseDouble(n.text()))
                            .toArray());
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pieces there are. */
    public int size() {
        return pieces.size();
    }

    /** Whether a piece is there. */
    boolean has(String piece) {
        return pieces.containsKey(piece);
    }

    /** A piece from before, or made now and kept. */
    double[] piece(String name, Supplier<double[]> make) {
        double[] known = pieces.get(name);
        if (known == null) {
            known = make.get();
            pieces.put(name, known);
            file.ifPresent(this::write);
        }
        return known.clone();
    }

    private void write(Path path) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("problem", problem);
        whole.put("pieces", pieces);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = path.resolveSibling(path.getFileName() + ".new");
            Files.write(beside, Json.write(whole).getBytes(StandardCharsets.UTF_8));
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the fit cannot be written to " + path, e);
        }
    }
}
