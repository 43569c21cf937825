package fatewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestTest {
    private static final List<String> COMPOUNDS = List.of(
            "CHIR99021",
            "Activin A",
            "latrunculin A",
            "LDN193189",
            "SANT-1",
            "RepSox",
            "retinoic acid",
            "T3",
            "KGF",
            "EGF",
            "Y-27632",
            "IWP-2");

    @ParameterizedTest
    @CsvSource({
        "CHIR99201, CHIR99021",
        "chir99021, CHIR99021",
        "activinA, Activin A",
        "ActivinA, Activin A",
        "latrunculin, latrunculin A",
        "sant1, SANT-1",
        "Y27632, Y-27632",
        "retinoic_acid, retinoic acid",
        "retnioc acid, retinoic acid",
        "IWP2, IWP-2",
        "EFG, EGF"
    })
    void theNearestNameComesFirst(String typed, String meant) {
        assertEquals(meant, Suggest.near(typed, COMPOUNDS).get(0));
    }

    @ParameterizedTest
    @CsvSource({"dexamethasone", "X", "''", "T4T4T4"})
    void whatIsNearNothingIsNotGuessed(String typed) {
        assertEquals(List.of(), Suggest.near(typed, COMPOUNDS));
    }

    @Test
    void atMostThreeAreOffered() {
        assertEquals(List.of("S1", "S2", "S3"), Suggest.near("SX", List.of("S1", "S2", "S3", "S4", "S1")));
    }

    @Test
    void twoSwappedNeighboursAreOneMistake() {
        assertEquals(1, Suggest.distance("abcd", "abdc"));
        assertEquals(3, Suggest.distance("kitten", "sitting"));
        assertEquals(4, Suggest.distance("", "abcd"));
    }

    @Test
    void namesAreListedAsASentenceDoes() {
        assertEquals("a, b or c", Suggest.list(List.of("a", "b", "c")));
        assertEquals("a", Suggest.list(List.of("a")));
        assertTrue(Suggest.list(List.of()).isEmpty());
    }
}
