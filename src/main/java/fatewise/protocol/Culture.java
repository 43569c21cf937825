package fatewise.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How cells are kept; decides whether room is counted by area or by volume. */
public enum Culture {
    /** Attached to the bottom of a dish. */
    PLANAR("planar"),
    /** As clusters that float. */
    SUSPENSION("suspension"),
    /** On a membrane, between medium and air. */
    AIR_LIQUID("air-liquid");

    private final String word;

    Culture(String word) {
        this.word = word;
    }

    /** As written in files. */
    public String word() {
        return word;
    }

    /** True when an area is needed to know the room for cells. */
    public boolean needsArea() {
        return this != SUSPENSION;
    }

    /** The culture written so. */
    public static Optional<Culture> named(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Culture::word).toList();
    }
}
