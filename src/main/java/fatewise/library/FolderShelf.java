package fatewise.library;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of the user's: one given with {@code --library}, or the one in which a protocol lies. */
final class FolderShelf implements Shelf {
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 4;
    private static final int HEAD_BYTES = 2_000;
    private static final List<String> OWN_FOLDERS = List.of("compounds", "media", "models", "sources", "fit");

    private final Workplace workplace;
    private final List<Path> yaml;

    private final Path folder;

    private FolderShelf(Workplace workplace, Path folder, List<Path> yaml) {
        this.workplace = workplace;
        this.folder = folder;
        this.yaml = List.copyOf(yaml);
    }

    /** All of a folder. */
    static FolderShelf all(Workplace workplace, Path folder) {
        return new FolderShelf(workplace, folder, yamlIn(folder, DEEPEST));
    }

    /** The files in a folder, and in its {@code compounds}, {@code media}, {@code models} and {@code sources}. */
    static FolderShelf around(Workplace workplace, Path folder) {
        List<Path> files = new ArrayList<>(yamlIn(folder, 1));
        OWN_FOLDERS.forEach(own -> files.addAll(yamlIn(folder.resolve(own), 2)));
        return new FolderShelf(workplace, folder, files);
    }

    private static List<Path> yamlIn(Path folder, int depth) {
        return filesIn(folder, depth, FolderShelf::isYaml);
    }

    private static List<Path> filesIn(Path folder, int depth, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, depth, (f, a) -> a.isRegularFile() && wanted.test(f))) {
            return files.limit(MOST_FILES).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(); // a folder that cannot be looked into has nothing for us
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    @Override
    public Origin.Kind kind() {
        return Origin.Kind.USER;
    }

    @Override
    public List<Source> files(String kind) {
        List<Source> found = new ArrayList<>();
        for (Path file : yaml) {
            if (startsWith(file, kind)) {
                read(file).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public List<Source> evidence() {
        return filesIn(folder.resolve("evidence"), 1, f -> f.toString().endsWith(".csv")).stream()
                .flatMap(f -> read(f).stream())
                .toList();
    }

    /** Looks at the first key only: a stranger's file of 100 MB may lie here, too. */
    private static boolean startsWith(Path file, String kind) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return Heading.of(head).filter(h -> h.kind().equals(kind)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Source> read(Path file) {
        try {
            return Optional.of(workplace.read(file));
        } catch (ProblemException e) {
            return Optional.empty(); // nobody asked for this one by name
        }
    }
}
