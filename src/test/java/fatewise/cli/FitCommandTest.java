package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small fit from the command line: a model, a protocol, a table and a fit file of one's own. */
@Tag("slow")
class FitCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int fatewise(String... words) {
        return Main.execute(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                folder,
                words);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void lineage(String more) throws IOException {
        write("lab/models/small.yaml", """
                model: small
                %spathways:
                  GO: {baseline: 90 %%, rises: 1 h, falls: 2 h}
                states:
                  A: {group: other, divides: 0.5 /d}
                  B: {group: other, dies: 0.1 /d}
                edges:
                  A -> B: {rate: 0.2 /d, needs: {GO: 10 %%}}
                markers:
                  BM: {cells: {B: 99 %%}}
                """.formatted(more));
        write("lab/dish.yaml", """
                protocol: dish
                model: small
                start:
                  cells: {A: 1e4 cells/cm2}
                  vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}
                stages:
                  - {id: S, lasts: 4 d}
                """);
        write("mine.csv", """
                id,protocol,time,readout,value,sd,source,use
                b2,dish,S+2d,BM,0.45,0.02,own,fit
                b4,dish,S+4d,BM,0.68,0.02,own,fit
                n4,dish,S+4d,cells,260000,20000,other,fit
                """);
        write("mine.yaml", """
                fit: mine
                model: small
                evidence: [mine]
                free: [A->B, A.divides]
                screened: 4
                starts: 2
                profiles: 2
                """);
    }

    @Test
    void leavesValuesThatTheModelTakesUp() throws IOException {
        lineage("");
        int exit = fatewise("fit", "mine.yaml", "--library", "lab", "--data", "mine.csv", "--threads", "1");
        assertEquals(0, exit, err.toString(StandardCharsets.UTF_8));
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("A->B"), table);
        Path results = folder.resolve("results/fit-mine");
        String html = Files.readString(results.resolve("fit.html"));
        assertTrue(html.contains("\"ends\":[") && html.contains("echarts") && html.contains("</html>"));
        assertTrue(Files.readString(results.resolve("residuals.csv")).startsWith("id,source,predicted"));
        String first = Files.readString(results.resolve("small.fitted.yaml"));
        assertTrue(first.contains("A->B: {value: ") && first.contains("rows: [b"), first);

        out.reset();
        assertEquals(0, fatewise("fit", "mine.yaml", "--library", "lab", "--data", "mine.csv", "--threads", "2"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("pieces were done before"));
        assertEquals(first, Files.readString(results.resolve("small.fitted.yaml")), "resumed, with other threads");

        lineage("fitted: small.fitted.yaml\n");
        Files.copy(results.resolve("small.fitted.yaml"), folder.resolve("lab/models/small.fitted.yaml"));
        assertEquals(0, fatewise("fit", "mine.yaml", "--library", "lab", "--data", "mine.csv", "--again"));
        assertEquals(first, Files.readString(results.resolve("small.fitted.yaml")), "from the same priors");

        out.reset();
        assertEquals(0, fatewise("run", "dish", "--library", "lab", "--json", "-o", "runs"));
        String summary = out.toString(StandardCharsets.UTF_8);
        String share = summary.replaceAll("(?s).*\"BM\": ([0-9.]+).*", "$1");
        assertEquals(0.68, Double.parseDouble(share), 0.03, summary);
    }

    @Test
    void refitsWithoutEachSourceAreKeptAndShownUntilTheyAreStale() throws IOException {
        lineage("");
        Files.createDirectories(folder.resolve("lab/evidence"));
        Files.move(folder.resolve("mine.csv"), folder.resolve("lab/evidence/mine.csv"));
        Files.createDirectories(folder.resolve("lab/fit"));
        Files.move(folder.resolve("mine.yaml"), folder.resolve("lab/fit/mine.yaml"));
        assertEquals(
                0,
                fatewise("fit", "mine", "--library", "lab", "--cross-validate"),
                () -> err.toString(StandardCharsets.UTF_8));
        Path table = folder.resolve("results/fit-mine/mine.cross.csv");
        assertTrue(Files.readString(table).contains("\nb4,\"own\",0."), Files.readString(table));
        Files.copy(table, folder.resolve("lab/fit/mine.cross.csv"));
        out.reset();
        assertEquals(0, fatewise("validate", "--library", "lab", "--only", "mine", "--summary"));
        String board = out.toString(StandardCharsets.UTF_8);
        assertTrue(board.contains("predicted by a fit without its source (mine)"), board);

        Path rows = folder.resolve("lab/evidence/mine.csv");
        Files.writeString(rows, Files.readString(rows).replace("0.68", "0.66"));
        out.reset();
        err.reset();
        assertEquals(0, fatewise("validate", "--library", "lab", "--only", "mine", "--summary"));
        assertTrue(!out.toString(StandardCharsets.UTF_8).contains("(mine)"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("fatewise fit mine --cross-validate"));
    }

    @Test
    void aProtocolIsFittedToTheTableBesideIt() throws IOException {
        lineage("");
        String rows = Files.readString(folder.resolve("mine.csv"));
        Files.writeString(
                folder.resolve("lab/dish.data.csv"),
                rows.replace("id,protocol", "id").replace(",dish", ""));
        assertEquals(0, fatewise("fit", "lab/dish.yaml"), () -> err.toString(StandardCharsets.UTF_8));
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("A->B ") && table.contains("A.divides"), table);
        assertEquals(1, fatewise("fit", "lab/dish.yaml", "--verify"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("would move by"));
        Files.copy(
                folder.resolve("results/fit-dish/small.fitted.yaml"), folder.resolve("lab/models/small.fitted.yaml"));
        lineage("fitted: small.fitted.yaml\n");
        out.reset();
        assertEquals(0, fatewise("fit", "lab/dish.yaml", "--verify"), () -> out.toString(StandardCharsets.UTF_8));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("has the values of this fit"));
    }

    @Test
    void aProtocolWithNothingMeasuredIsToldWhereToSaveIt() throws IOException {
        lineage("");
        assertEquals(2, fatewise("fit", "lab/dish.yaml"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("lab/dish.data.csv"));
    }

    @Test
    void aTableThatSpeaksOfOtherModelsIsSaidToBeOfNoUse() throws IOException {
        lineage("");
        assertEquals(2, fatewise("fit", "mine.yaml", "--library", "lab"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no row of evidence"));
    }

    @Test
    void anUnknownFitIsTold() {
        assertEquals(3, fatewise("fit", "human-isle"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("did you mean human-islet"));
    }
}
