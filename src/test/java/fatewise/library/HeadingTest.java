package fatewise.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingTest {
    private static Heading of(String text) {
        return Heading.of(text).orElseThrow();
    }

    @Test
    void theFirstKeyTellsTheKind() {
        assertEquals("compound", of("# a remark\n---\ncompound: X\n").kind());
        assertTrue(Heading.of("title: X\ncompound: X\n").isEmpty());
        assertTrue(Heading.of("").isEmpty());
        assertTrue(Heading.of("[compound, X]").isEmpty());
    }

    @Test
    void quotesAndRemarksAreNoPartOfAName() {
        assertEquals(
                "B27 # not a remark", of("compound: \"B27 # not a remark\"\n").id());
        assertEquals("B27", of("compound: B27   # a remark\n").id());
        assertEquals("it's", of("compound: it's\n").id());
    }

    @Test
    void aliasesMayStandInBracketsOverSeveralLinesOrBehindHyphens() {
        List<String> wanted = List.of("a", "b, c", "d e");
        assertEquals(
                wanted,
                of("compound: X\naliases: [a, \"b, c\",\n  d e]\ntitle: t\n").aliases());
        assertEquals(
                wanted,
                of("compound: X\naliases:\n  - a\n  - 'b, c'\n  - d e\ntitle: t\n")
                        .aliases());
        assertEquals(List.of(), of("compound: X\naliases: []\n").aliases());
    }

    @Test
    void keysInsideMappingsDoNotCount() {
        Heading heading = of("protocol: p\nmodel:\n  title: inner\nstages: []\ntitle: outer\n");
        assertEquals("outer", heading.title());
        assertEquals(List.of("protocol", "model", "stages", "title"), heading.keys());
    }
}
