package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Span;
import fatewise.library.Library;
import fatewise.library.Workplace;
import fatewise.protocol.Protocol;
import fatewise.sim.Culprit;
import fatewise.sim.Failure;
import fatewise.sim.Provenance;
import fatewise.sim.Simulation;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path folder;

    private Said say(String... args) {
        return Said.in(folder, args);
    }

    @Test
    void theVersionIsThatOfTheRuns() {
        assertEquals("fatewise " + Provenance.VERSION + "\n", say("--version").out());
    }

    @Test
    void everyCommandHasAHelpPageThatNamesIt() {
        for (Commands.Entry entry : Commands.ALL) {
            Said help = say("help", entry.name());
            assertEquals(Exit.OK, help.exit());
            assertTrue(help.out().startsWith("Usage: fatewise " + entry.name()), help.out());
            assertEquals("", help.err());
        }
    }

    @Test
    void dataGoesToStandardOutputAndTalkToStandardError() throws IOException {
        template("mine.yaml");
        Said run = say("run", "mine.yaml", "--json");
        assertEquals(Exit.OK, run.exit(), run.err());
        assertTrue(run.out().startsWith("{\n  \"protocol\": \"mine\""), run.out());
        assertTrue(run.err().contains("results/mine/report.html"), run.err());
        assertEquals(Files.readString(folder.resolve("results/mine/summary.json")), run.out());
    }

    @Test
    void aRunSaysHowSureItIsTheSameForEverySeed() throws IOException {
        template("mine.yaml");
        Said run = say("run", "mine.yaml", "--members", "24", "--seed", "5");
        assertEquals(Exit.OK, run.exit(), run.err());
        assertTrue(run.out().contains("Drawn anew 24 times"), run.out());
        byte[] bands = Files.readAllBytes(folder.resolve("results/mine/bands.csv"));
        byte[] summary = Files.readAllBytes(folder.resolve("results/mine/summary.json"));
        assertEquals(
                run.out(),
                say("run", "mine.yaml", "--members", "24", "--seed", "5").out());
        assertArrayEquals(bands, Files.readAllBytes(folder.resolve("results/mine/bands.csv")));
        assertArrayEquals(summary, Files.readAllBytes(folder.resolve("results/mine/summary.json")));
        assertNotEquals(
                run.out(),
                say("run", "mine.yaml", "--members", "24", "--seed", "6").out());
    }

    @Test
    void theCurveItselfDoesNotDependOnTheMembers() throws IOException {
        template("mine.yaml");
        say("run", "mine.yaml", "--members", "20");
        String curve = Files.readString(folder.resolve("results/mine/trajectory.csv"));
        Said point = say("run", "mine.yaml", "--point");
        assertEquals(curve, Files.readString(folder.resolve("results/mine/trajectory.csv")));
        assertFalse(Files.exists(folder.resolve("results/mine/bands.csv")));
        assertFalse(point.out().contains("Drawn anew"), point.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--members 5", "--members many", "--seed 1.5", "--members 64 --point", "--point --seed 3"})
    void drawsThatMakeNoSenseAreRefused(String typed) throws IOException {
        template("mine.yaml");
        String[] words = ("run mine.yaml " + typed).split(" ");
        Said run = say(words);
        assertEquals(Exit.USAGE, run.exit(), run.err());
        assertTrue(run.err().contains(typed.contains("--members") ? "--members" : "--seed"), run.err());
    }

    @Test
    void quietSaysNothing() throws IOException {
        template("mine.yaml");
        Said run = say("run", "mine.yaml", "--quiet", "--until", "1 d");
        assertEquals("", run.out() + run.err());
        assertTrue(Files.exists(folder.resolve("results/mine+until-1-d/summary.json")));
    }

    @Test
    void theTemplateRunsAsItIs() throws IOException {
        template("mine.yaml");
        assertTrue(Files.exists(folder.resolve(".fatewise/protocol.schema.json")));
        Said check = say("check", "mine.yaml");
        assertEquals(Exit.OK, check.exit(), check.err());
        assertTrue(check.out().startsWith("mine.yaml: ok (protocol mine, 3 stages, 8 d"), check.out());
    }

    @Test
    void initNeverReplacesAFile() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "precious");
        Said init = say("init", "mine.yaml");
        assertEquals(Exit.PROBLEMS, init.exit());
        assertTrue(init.err().contains("E706"), init.err());
        assertEquals("precious", Files.readString(folder.resolve("mine.yaml")));
    }

    @Test
    void aCopyOfABundledProtocolHasItsOwnName() throws IOException {
        assertEquals(
                Exit.OK, say("init", "mine.yaml", "--like", "chu-2016-endoderm").exit());
        String text = Files.readString(folder.resolve("mine.yaml"));
        assertTrue(text.contains("\nprotocol: mine\n"), text);
        assertTrue(text.startsWith("# yaml-language-server: $schema=.fatewise/protocol.schema.json\n"), text);
        assertEquals(Exit.OK, say("check", "mine.yaml").exit());
    }

    @Test
    void aChangedRunLeavesTheOtherResultsAlone() throws IOException {
        template("mine.yaml");
        say("run", "mine.yaml", "--quiet");
        String before = Files.readString(folder.resolve("results/mine/summary.json"));
        say("run", "mine.yaml", "--quiet", "--change", "omit CHIR");
        assertEquals(before, Files.readString(folder.resolve("results/mine/summary.json")));
        assertNotEquals(before, Files.readString(folder.resolve("results/mine+omit-chir/summary.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hogrebe-2021", "memon-2018", "chu-2016-endoderm", "jiang-2019-noggin"})
    void whatIsShownCanBeRunAndGivesTheSame(String name) throws IOException {
        Said shown = say("show", name);
        assertEquals(Exit.OK, shown.exit(), shown.err());
        Files.writeString(folder.resolve("shown.yaml"), shown.out());
        Library library = Library.bundled(new Workplace(folder));
        Protocol original = library.protocol(name, List.of()).orThrow();
        Protocol again = library.protocol("shown.yaml", List.of()).orThrow();
        StagePoint end = Simulation.run(original).end();
        StagePoint endAgain = Simulation.run(again).end();
        assertEquals(end.cells(), endAgain.cells(), 1e-6 * end.cells());
        assertEquals(end.markers(), endAgain.markers());
    }

    @Test
    void aFileNameWithoutASlashIsAFileBeforeItIsAnUnknownName() throws IOException {
        template("mine.yaml");
        Files.move(folder.resolve("mine.yaml"), folder.resolve("mine"));
        assertEquals(Exit.OK, say("show", "mine").exit());
    }

    @Test
    void aBrokenFileIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
        template("mine.yaml");
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, Files.readString(file).replace("Activin A: 100 ng/mL", "Activin: 100 ng"));
        Said run = say("run", "mine.yaml");
        assertEquals(Exit.PROBLEMS, run.exit());
        assertTrue(run.err().contains("  mine.yaml:"), run.err());
        assertTrue(run.err().endsWith("1 error; nothing was written.\n"), run.err());
        assertFalse(Files.exists(folder.resolve("results")));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldSo() throws IOException {
        template("mine.yaml");
        Files.writeString(folder.resolve("results"), "a file");
        Said run = say("run", "mine.yaml");
        assertEquals(Exit.PROBLEMS, run.exit());
        assertTrue(run.err().contains("E70"), run.err());
        assertEquals("a file", Files.readString(folder.resolve("results")));
    }

    @Test
    void ownCompoundsBesideAProtocolAreFound() throws IOException {
        template("mine.yaml");
        Files.createDirectory(folder.resolve("compounds"));
        Files.writeString(
                folder.resolve("compounds/wonderol.yaml"),
                "compound: wonderol\nmolar-mass: 300 g/mol\ntargets: {GSK3: {effect: inhibits, potency: 1 uM}}\n");
        Said shown = say("show", "mine.yaml", "--change", "replace CHIR with wonderol");
        assertEquals(Exit.OK, shown.exit(), shown.err());
        assertTrue(shown.out().contains("wonderol:"), shown.out());
    }

    @Test
    void picturesAreDrawnIntoFiles() throws IOException {
        template("mine.yaml");
        say("run", "mine.yaml", "--quiet", "--until", "2", "--plot", "curves.svg");
        assertTrue(Files.readString(folder.resolve("curves.svg")).contains("<svg"));
    }

    @Test
    void theRunReproducesItselfThroughTheLibraryToo() throws IOException {
        template("mine.yaml");
        Said run = say("run", "mine.yaml", "--json");
        TimeCourse course = Simulation.run(Library.bundled(new Workplace(folder))
                .protocol("mine.yaml", List.of())
                .orThrow());
        assertTrue(run.out().contains("\"cells\": " + course.end().cells()), run.out());
    }

    @Test
    void citeCountsWhatHasNoSource() {
        Said cite = say("cite", "hogrebe-2021");
        assertEquals(Exit.OK, cite.exit(), cite.err());
        assertTrue(cite.out().contains("https://doi.org/"), cite.out());
        assertTrue(cite.out().contains(" without a source."), cite.out());
        assertTrue(say("cite", "hogrebe-2021", "--bibtex").out().startsWith("@"));
    }

    private void template(String name) throws IOException {
        Said init = say("init", name);
        assertEquals(Exit.OK, init.exit(), init.err());
    }

    @Test
    void aFailedRunSaysWhenWhyAndWhatToTry() {
        Failure failure = new Failure(
                6.4213,
                "S3",
                "change to S3 medium",
                6,
                "the step became too small to move on",
                List.of(new Culprit("PP1, phase 2", "1.3e5 cells", 3.14), new Culprit("WNT", "activity 0.4", 0.2)),
                List.of("division of PP1 3 /d", "PP1 -> PP2 0.4 /d"),
                1.2e5,
                "PP1, phase 2",
                "division of PP1 3 /d",
                Span.none(""),
                "try --method sdirk4");
        String text = FailureText.problems(failure).toString();
        assertEquals("""
                error E501: the simulation stopped on day 6.42, stage S3, 10 h after: change to S3 medium
                  stage S3
                  the step became too small to move on, because of
                    PP1, phase 2: 1.3e5 cells, error 3.1 × the tolerance
                    WNT: activity 0.4, error 0.2 × the tolerance
                  behind PP1, phase 2: division of PP1 3 /d; PP1 -> PP2 0.4 /d
                  the fastest process, in PP1, phase 2, has a rate of about 1.2e5 /d, a time constant of 0.72 s
                  to mend: try --method sdirk4
                1 error; nothing was written.
                """, text);
    }

    @Test
    void whatAStoppedRunReachedIsShownAndKeptOnlyWhenAsked() throws IOException {
        Files.copy(
                Path.of("src/test/resources/fatewise/messages/211-model-that-blows-up.yaml"),
                folder.resolve("blow.yaml"));
        Said shown = say("run", "blow.yaml", "--method", "dop853");
        assertEquals(Exit.FAILED, shown.exit());
        assertTrue(shown.out().contains("S1     S1  1 "), shown.out());
        assertFalse(Files.exists(folder.resolve("results")));
        Said kept = say("run", "blow.yaml", "--method", "dop853", "--keep-partial");
        assertEquals(Exit.FAILED, kept.exit());
        assertTrue(kept.err().contains("what was reached was written to results/blow+partial."), kept.err());
        String report = Files.readString(folder.resolve("results/blow+partial/report.html"));
        assertTrue(report.contains("The run stopped here, before its end."));
        assertTrue(Files.readAllLines(folder.resolve("results/blow+partial/trajectory.csv"))
                        .size()
                > 40);
    }

    @Test
    void aVerifiedRunShowsBothValuesAndGivesItsVerdict() {
        Said said = say("run", "three-states", "--verify");
        assertEquals(Exit.OK, said.exit());
        assertTrue(said.out().contains("\ndigits  read-out"), said.out());
        assertTrue(said.err().startsWith("Verified: repeated with "), said.err());
        assertTrue(Files.exists(folder.resolve("results/three-states/report.html")));
        Said json = say("run", "three-states", "--verify", "--json");
        assertTrue(json.out().startsWith("{") && json.out().endsWith("}\n"), json.out());
        assertTrue(json.err().startsWith("Verified: "), json.err());
    }

    @Test
    void aBugIsOursAndSaysSoWithoutAStackTraceUnlessAsked() {
        String quiet = bug("list", "models");
        assertTrue(quiet.contains("error E801: fatewise failed: java.lang.IllegalStateException: planted"), quiet);
        assertTrue(quiet.contains("this is a bug in fatewise"), quiet);
        assertTrue(quiet.contains("fatewise " + Provenance.VERSION), quiet);
        assertFalse(quiet.contains("\tat "), quiet);
        assertTrue(bug("list", "models", "--debug").contains("\tat "));
    }

    private String bug(String... args) {
        PrintStream broken = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void print(String s) {
                throw new IllegalStateException("planted");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.execute(broken, new PrintStream(err, true, StandardCharsets.UTF_8), folder, args);
        assertEquals(Exit.FAILED, exit);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measurementsAndSourcesBesideAProtocolGoIntoItsReport() throws IOException {
        template("mine.yaml");
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, Files.readString(file) + "source: our-notebook\n");
        Files.writeString(
                folder.resolve("papers.yaml"),
                "sources: {our-notebook: {title: Notebook of the third floor, year: 2026}}\n");
        Files.writeString(folder.resolve("mine.data.csv"), """
                time,stage,readout,value,low,high,n,source,grade,note
                D3,S1,SOX17,0.4321,0.3,0.5,3,,measured,
                never,S1,SOX17,0.4,,,,,,
                """);
        Said run = say("run", "mine.yaml", "--until", "S1");
        assertEquals(Exit.OK, run.exit(), run.err());
        assertTrue(run.err().contains("warning W701"), run.err());
        assertTrue(run.err().contains("mine.data.csv:3:1"), run.err());
        String report = Files.readString(folder.resolve("results/mine+until-s1/report.html"));
        assertTrue(report.contains("0.4321"), "the measurement is not in the report");
        assertTrue(report.contains("Notebook of the third floor"), "the source is not in the report");
        assertTrue(say("cite", "mine.yaml").out().contains("Notebook of the third floor"));
        assertTrue(say("check", "mine.yaml").err().contains("W701"));
    }
}
