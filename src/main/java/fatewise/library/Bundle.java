package fatewise.library;

import fatewise.diagnostics.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files under {@code protocols/} that come with fatewise, from the jar or from the folder of a build. */
final class Bundle implements Shelf {
    private static final String ROOT = "protocols/";
    private static final Set<String> NO_PROTOCOLS =
            Set.of("compounds", "media", "models", "sources", "schema", "evidence", "fit");

    private final Path place;

    Bundle() {
        try {
            place = Path.of(Bundle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where fatewise lies", e);
        }
    }

    @Override
    public Origin.Kind kind() {
        return Origin.Kind.BUNDLED;
    }

    @Override
    public List<Source> files(String kind) {
        return switch (kind) {
            case "compound" -> read(name -> folder(name).equals("compounds") && isYaml(name));
            case "medium" -> read(name -> folder(name).equals("media") && isYaml(name));
            case "model" -> read(name -> folder(name).equals("models") && isYaml(name));
            case "fit" -> read(name -> folder(name).equals("fit") && isYaml(name));
            case "sources" -> read(name -> folder(name).equals("sources") && isYaml(name));
            default -> read(name -> !folder(name).isEmpty() && !NO_PROTOCOLS.contains(folder(name)) && isYaml(name));
        };
    }

    @Override
    public List<Source> evidence() {
        return read(name -> folder(name).equals("evidence") && name.endsWith(".csv"));
    }

    /** A bundled file in the folder of another. */
    Optional<Source> beside(Source source, String name) {
        int slash = source.name().lastIndexOf('/');
        String wanted = source.name().substring(0, slash + 1) + name;
        return read(wanted::equals).stream().findFirst();
    }

    /** The part of {@code protocols/compounds/x.yaml} between the slashes; models may lie deeper. */
    private static String folder(String name) {
        int slash = name.indexOf('/', ROOT.length());
        return slash < 0 ? "" : name.substring(ROOT.length(), slash);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml");
    }

    private interface Wanted {
        boolean test(String name);
    }

    private List<Source> read(Wanted wanted) {
        try {
            List<Source> found = Files.isDirectory(place) ? fromFolder(wanted) : fromJar(wanted);
            found.sort(Comparator.comparing(Source::name));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled protocols cannot be read from " + place, e);
        }
    }

    private List<Source> fromJar(Wanted wanted) throws IOException {
        List<Source> found = new ArrayList<>();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(ROOT) && wanted.test(entry.getName())) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    found.add(Source.of(entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }

    private List<Source> fromFolder(Wanted wanted) throws IOException {
        List<Source> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place.resolve("protocols"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = place.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    found.add(Source.of(name, Files.readString(file)));
                }
            }
        }
        return found;
    }
}
