package fatewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps main to the picture in {@code src/docs/architecture.puml} and to the {@link HouseRules}. */
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(System.getProperty("fatewise.classes", "target/classes"));
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importClasses(fatewise.solver.PlantedFaults.class, fatewise.model.PlantedNeighbour.class);

    static List<ArchRule> rules() {
        return HouseRules.ALL;
    }

    @Test
    void packagesSeeOnlyWhatThePictureShows(@TempDir Path temp) throws IOException {
        HouseRules.picture(Path.of("src/docs/architecture.puml"), temp).check(CLASSES);
    }

    @Test
    void thePictureRuleBites(@TempDir Path temp) throws IOException {
        ArchRule rule = HouseRules.picture(Path.of("src/docs/architecture.puml"), temp);
        AssertionError error = assertThrows(AssertionError.class, () -> rule.check(PLANTED));
        assertTrue(error.getMessage().contains("PlantedFaults"), error.getMessage());
        assertTrue(error.getMessage().contains("PlantedNeighbour"), error.getMessage());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void mainKeepsTo(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedFaultBreaks(ArchRule rule) {
        assertThrows(AssertionError.class, () -> rule.check(PLANTED), rule::getDescription);
    }

    @Test
    void theImportFoundEveryTopLevelClassOfMain() throws IOException {
        Set<String> imported = CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .map(c -> c.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(imported.containsAll(classesNamedByFiles(MAIN)), () -> "imported only " + imported);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = packages(MAIN).stream()
                .map(MAIN::resolve)
                .filter(dir -> !Files.exists(dir.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent, "packages without a package-info.java");
    }

    @Test
    void everyTestMirrorsAPackageOfMain() throws IOException {
        Set<Path> allowed = packages(MAIN);
        allowed.add(Path.of("fatewise")); // tests of the whole house
        Set<Path> strays = packages(TESTS);
        strays.removeAll(allowed);
        strays.removeIf(dir -> !holdsATest(TESTS.resolve(dir)));
        assertEquals(Set.of(), strays, "test packages that mirror none of main");
    }

    @Test
    void noFileIsLongerThanSixHundredLines() throws IOException {
        List<String> tooLong = Stream.concat(javaFiles(MAIN).stream(), javaFiles(TESTS).stream())
                .filter(file -> lines(file) > 600)
                .map(file -> file + " (" + lines(file) + " lines)")
                .toList();
        assertEquals(List.of(), tooLong);
    }

    private static boolean holdsATest(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.anyMatch(file -> file.toString().endsWith("Test.java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Path> packages(Path root) throws IOException {
        return javaFiles(root).stream()
                .map(file -> root.relativize(file).getParent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classesNamedByFiles(Path root) throws IOException {
        return javaFiles(root).stream()
                .map(file -> root.relativize(file).toString())
                .filter(name -> !name.endsWith("package-info.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
