package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static Catalog shelf(String title, Catalog behind) {
        Compound x = ModelText.compound("compound: X\naliases: [ex]\ntitle: " + title + "\n");
        return new Overlay(List.of(x), List.of(), behind);
    }

    private static String title(Catalog catalog, String name) {
        return catalog.compound(name).map(Compound::title).orElse("none");
    }

    @Test
    void whatStandsInFrontHidesWhatIsBehind() {
        Compound y = ModelText.compound("compound: Y\ntitle: only behind\n");
        Catalog behind = new Overlay(List.of(y), List.of(), shelf("behind", new EmptyShelf()));
        Catalog both = shelf("in front", behind);
        assertEquals("in front", title(both, "X"));
        assertEquals("in front", title(both, "EX"));
        assertEquals("only behind", title(both, "y"));
        assertEquals("none", title(both, "Z"));
        assertTrue(both.compoundNames().containsAll(List.of("X", "Y")));
    }
}
