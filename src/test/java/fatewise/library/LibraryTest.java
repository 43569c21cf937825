package fatewise.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Source;
import fatewise.model.Compound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private final Library library = Library.bundled();

    @Test
    void aCompoundIsFoundByEveryNameABenchScientistGivesIt() {
        for (String name :
                List.of("RepSox", "repsox", "616452", "E-616452", "ALK5 inhibitor II", "alk5 inhibitor ii")) {
            assertEquals("RepSox", library.compound(name).map(Compound::id).orElse("not found"), name);
        }
    }

    @Test
    void everyBundledCompoundAndMediumReadsWithoutAProblem() {
        assertTrue(
                library.compounds().size() >= 90, "only " + library.compounds().size());
        assertTrue(library.media().size() >= 10, "only " + library.media().size());
        library.reference("hogrebe-2021");
        assertEquals("", library.problems().toString());
    }

    @Test
    void theHeadingsNameWhatTheFilesName() {
        Set<String> read = new TreeSet<>();
        for (Compound compound : library.compounds()) {
            read.add(compound.id());
            read.addAll(compound.aliases());
        }
        assertEquals(read, new TreeSet<>(library.compoundNames()));
    }

    @Test
    void everySourceThatAFileNamesIsListed() {
        Set<String> missing = new TreeSet<>();
        for (Compound compound : library.compounds()) {
            compound.evidence().sources().stream()
                    .filter(key -> library.reference(key).isEmpty())
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void theUsersCompoundStandsBeforeTheBundledOne(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("compounds"));
        Files.writeString(folder.resolve("compounds/mine.yaml"), "compound: CHIR99021\ntitle: from my own shelf\n");
        Library mine = Library.bundled(new Workplace(folder)).with(".");
        assertEquals(
                "from my own shelf", mine.compound("chir-99021").orElseThrow().title());
        assertEquals(
                Origin.Kind.USER,
                mine.origin("compound", "CHIR99021").orElseThrow().kind());
        assertEquals("", mine.problems().toString());
    }

    @Test
    void anAliasClaimedTwiceIsReportedWithBothPlaces(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "compound: Wonder\naliases: [wonder drug, laduviglusib]\n");
        Library mine = Library.bundled(new Workplace(folder)).with(".");
        mine.compound("Wonder");
        Problem problem = mine.problems().all().get(0);
        assertEquals("E206", problem.code());
        assertEquals("mine.yaml:2:24", problem.span().place());
        assertTrue(
                problem.hints().get(0).contains("chir99021.yaml:5:"),
                problem.hints().toString());
    }

    @Test
    void aFolderThatIsNoneIsSaidSo() {
        ProblemException e = assertThrows(ProblemException.class, () -> library.with("nowhere"));
        assertTrue(e.getMessage().contains("no such folder: 'nowhere'"), e.getMessage());
    }

    @Test
    void everyProtocolIsListedWithItsLineageAndKind() {
        List<Entry> entries = library.protocols();
        Entry journey = entries.stream()
                .filter(e -> e.id().equals("wang-2024"))
                .findFirst()
                .orElseThrow();
        assertEquals("journey", journey.lineage());
        assertEquals("chain", journey.kind());
        assertTrue(journey.origin().isBundled());
        assertTrue(entries.stream().noneMatch(e -> e.title().isBlank()), entries.toString());
    }

    @Test
    void anUnknownProtocolBringsNearNames() {
        Loaded loaded = library.protocol("hogreve-2021", List.of());
        assertTrue(loaded.protocol().isEmpty());
        assertTrue(
                loaded.problems().toString().contains("did you mean hogrebe-2021"),
                loaded.problems().toString());
    }

    @Test
    void aFileBesideAProtocolIsFoundByItsName() {
        var source = library.protocolSource("hogrebe-2021").orElseThrow();
        assertTrue(library.beside(source, "hogrebe-2021.expected.csv").isPresent());
        assertFalse(library.beside(source, "hogrebe-2021.nothing.csv").isPresent());
    }

    @Test
    void tablesOfEvidenceAreThoseOfTheProgramAndOfEachFolder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence/ours.csv"), "protocol,time,readout,value\n");
        Files.writeString(folder.resolve("evidence/notes.txt"), "no table");
        Files.writeString(folder.resolve("else.csv"), "no evidence");
        List<String> names = Library.bundled(new Workplace(folder)).with(".").evidence().stream()
                .map(s -> s.name().substring(s.name().lastIndexOf('/') + 1))
                .toList();
        assertEquals("ours.csv", names.get(names.size() - 1), names::toString);
        assertTrue(names.contains("s1-time-course.csv") && !names.contains("else.csv"), names::toString);
        assertEquals(names.size(), Library.bundled().evidence().size() + 1);
        Files.writeString(folder.resolve("evidence/s1-time-course.csv"), "protocol,time,readout,value\n");
        List<String> replaced = Library.bundled(new Workplace(folder)).with(".").evidence().stream()
                .map(Source::name)
                .toList();
        assertEquals(names.size(), replaced.size(), "of two tables of one name the user's stands");
        assertTrue(replaced.stream().noneMatch("protocols/evidence/s1-time-course.csv"::equals), replaced::toString);
    }

    @Test
    void aPathInAFileCountsFromThatFilesFolder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("top.yaml"), "protocol: top\nextends: a/middle.yaml\nchanges: [omit CHIR]\n");
        Files.writeString(
                folder.resolve("a/middle.yaml"), "protocol: middle\nextends: b/low.yaml\nchanges: [drop S6]\n");
        Files.writeString(folder.resolve("a/b/low.yaml"), "protocol: low\nextends: hogrebe-2021\nchanges: [drop S5]\n");
        Loaded loaded = Library.bundled(new Workplace(folder)).protocol("top.yaml", List.of());
        assertEquals("", loaded.problems().toString());
        assertEquals(4, loaded.orThrow().stages().size());
        List<String> names = loaded.inputs().stream().map(Source::name).toList();
        assertEquals(
                List.of("top.yaml", "a/middle.yaml", "a/b/low.yaml", "protocols/islet/hogrebe-2021.yaml"),
                names.subList(0, 4));
        assertTrue(names.contains("protocols/compounds/activin-a.yaml"), names.toString());
        assertFalse(names.contains("protocols/compounds/chir99021.yaml"), "CHIR99021 was left out");
    }

    @Test
    void whichFilesWentInDoesNotDependOnWhatWasReadBefore() {
        List<Source> fresh = library.protocol("chu-2016-endoderm", List.of()).inputs();
        Library used = Library.bundled();
        used.compounds();
        used.protocol("hogrebe-2021", List.of());
        assertEquals(fresh, used.protocol("chu-2016-endoderm", List.of()).inputs());
    }

    @Test
    void aModelOfOnesOwnIsFoundByItsPathFromTheProtocol(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("cells"));
        Files.writeString(folder.resolve("cells/mine.yaml"), "model: mine\nextends: human-islet\n");
        String text = library.protocolSource("chu-2016-endoderm").orElseThrow().text();
        Files.writeString(
                folder.resolve("p.yaml"),
                text.replaceFirst("(?m)^model: .*$", "model: cells/mine.yaml")
                        .replaceFirst("(?m)^protocol: .*$", "protocol: p"));
        Loaded loaded = Library.bundled(new Workplace(folder)).protocol("p.yaml", List.of());
        assertEquals("mine", loaded.orThrow().model().id());
    }

    @Test
    void aHugeStrangerInTheFolderIsLeftUnread(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("huge.yaml"), "data: x\n".repeat(800_000));
        Files.writeString(folder.resolve("p.yaml"), "protocol: p\nextends: chu-2016-endoderm\nchanges: [omit CHIR]\n");
        Loaded loaded = Library.bundled(new Workplace(folder)).protocol("p.yaml", List.of());
        assertEquals("", loaded.problems().toString());
    }

    @Test
    void theLibraryStandsAloneAsAFolderToo() {
        Library twice = library.with("protocols");
        assertEquals(library.compoundNames().size(), twice.compoundNames().size());
        assertEquals(
                Origin.Kind.USER,
                twice.origin("model", "human-islet").orElseThrow().kind());
        assertEquals("", twice.problems().toString());
    }
}
