package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aTable() throws IOException {
        Files.writeString(folder.resolve("arms.csv"), """
                id,protocol,changes,time,readout,compare,value,use,topic
                t-1,chu-2016-endoderm,,S1+24h,T,value,0.9,fit,S1
                t-2,chu-2016-endoderm,omit CHIR99021,S1+24h,T,direction,down,check,S1
                t-3,chu-2016-endoderm,,S1+24h,INS,value,0.9,check,S9
                """);
    }

    private Said say(String... args) {
        return Said.in(folder, args);
    }

    @Test
    void ownTablesAreScored() {
        Said said = say("validate", "--data", "arms.csv");
        assertEquals(Exit.OK, said.exit(), said.err());
        assertTrue(said.out().contains("✓  t-1"), said.out());
        assertTrue(said.out().contains("chu-2016-endoderm: omit CHIR99021"), said.out());
        assertTrue(said.out().contains("Of 3 published figures, 2 agree with the model, 1 do not."), said.out());
    }

    @Test
    void onlySomeRowsCanBeAskedFor() {
        Said said = say("validate", "--data", "arms.csv", "--only", "s9");
        assertTrue(said.out().contains("t-3") && !said.out().contains("t-1"), said.out());
        Said byUse = say("validate", "--data", "arms.csv", "--only", "fit", "--only", "t-2");
        assertTrue(byUse.out().contains("Of 2 published"), byUse.out());
    }

    @Test
    void missedRowsAloneCanBeListed() {
        Said said = say("validate", "--data", "arms.csv", "--missed");
        assertTrue(said.out().contains("✗  t-3") && !said.out().contains("✓"), said.out());
        assertTrue(said.out().contains("Of 3 published"), said.out());
    }

    @Test
    void theSummaryHasNoRows() {
        Said said = say("validate", "--data", "arms.csv", "--summary");
        assertFalse(said.out().contains("t-1"), said.out());
        assertTrue(said.out().contains("rows for fitting"), said.out());
    }

    @Test
    void membersGiveEveryRowABand() {
        Said said = say("validate", "--data", "arms.csv", "--members", "20");
        assertEquals(Exit.OK, said.exit(), said.err());
        assertTrue(
                said.out().lines().anyMatch(l -> l.matches(".*t-1 .* \\d+(\\.\\d)? % \\(.* to .*\\).*")), said.out());
        assertTrue(said.out().contains("figures inside the 90 % band"), said.out());
        assertEquals(
                said.out(),
                say("validate", "--data", "arms.csv", "--members", "20", "--seed", "1")
                        .out());
    }

    @Test
    void aSeedWithoutMembersIsAnswered() {
        Said said = say("validate", "--data", "arms.csv", "--seed", "2");
        assertEquals(Exit.USAGE, said.exit());
        assertTrue(said.err().contains("without --members nothing is drawn"), said.err());
    }

    @Test
    void programsGetJsonAndNothingElse() {
        Said said = say("validate", "--data", "arms.csv", "--json");
        assertTrue(said.out().startsWith("{") && said.out().endsWith("}\n"), said.out());
        assertEquals(3, said.out().split("\"verdict\"", -1).length - 1);
    }

    @Test
    void aPageIsWritten() throws IOException {
        Said said = say("validate", "--data", "arms.csv", "--html", "out/board.html", "--summary");
        assertEquals(Exit.OK, said.exit(), said.err());
        assertTrue(said.err().contains("Written: out/board.html"), said.err());
        assertTrue(Files.readString(folder.resolve("out/board.html")).contains("id=\"t-2\""));
    }

    @Test
    void aNameThatNoRowHasIsAnswered() {
        Said said = say("validate", "--data", "arms.csv", "--only", "S7");
        assertEquals(Exit.USAGE, said.exit());
        assertTrue(
                said.err().contains("no row is called 'S7'") && said.err().contains("the tables are arms"), said.err());
    }

    @Test
    void aTableWithoutAnyRowIsAnswered() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "protocol,time,readout,value\n");
        Said said = say("validate", "--data", "empty.csv");
        assertEquals(Exit.USAGE, said.exit());
        assertTrue(said.err().contains("no row can be read"), said.err());
    }

    @Test
    void aModelThatCannotBeReadIsToldOnceAndNotByEveryRow() throws IOException {
        Path models = Files.createDirectories(folder.resolve("mine/models"));
        Files.writeString(models.resolve("human-islet.yaml"), "model: human-islet\nstates: [\n");
        Said said = say("validate", "--data", "arms.csv", "--library", "mine");
        assertEquals(Exit.PROBLEMS, said.exit(), said.err());
        assertTrue(said.err().contains("mine/models/human-islet.yaml:3:1"), said.err());
        assertTrue(said.err().endsWith("1 error; nothing was written.\n"), said.err());
    }

    @Test
    void aTableBesideAProtocolSpeaksOfIt() throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"), "protocol: mine\nextends: chu-2016-endoderm\nchanges: [omit BMP4]\n");
        Files.writeString(folder.resolve("mine.data.csv"), """
                changes,time,readout,value
                ,S1+24h,T,0.9
                omit CHIR99021,S1+24h,T,<0.5
                """);
        Said said = say("validate", "--data", "mine.data.csv");
        assertEquals(Exit.OK, said.exit(), said.err());
        assertTrue(said.out().contains("./mine.yaml: omit CHIR99021"), said.out());
        assertTrue(said.out().contains("mine:2"), said.out());
    }

    @Test
    void rowsThatCannotBeReadAreWarnedOfAndTheRestIsScored() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), """
                protocol,time,readout,value
                chu-2016-endoderm,S1+24h,T,0.9
                chu-2016-endoderm,S1+24h,TT,0.9
                """);
        Said said = say("validate", "--data", "bad.csv");
        assertEquals(Exit.OK, said.exit());
        assertTrue(said.err().contains("bad.csv:3:26"), said.err());
        assertTrue(said.out().contains("Of 1 published figure"), said.out());
    }
}
