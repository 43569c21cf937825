package fatewise.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Colours that stay apart for readers with any kind of colour vision: the eight of Okabe and Ito, and steps of
 * lightness within them. A cell state known by its id has the same colour in every figure of every run; others take
 * the next one in turn.
 */
public final class Palette {
    /** Okabe and Ito's colours, yellow darkened for lines on white. */
    private static final List<String> CYCLE = List.of(
            "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a900", "#6b4c9a", "#00594d",
            "#8c510a", "#7a8791", "#003f66", "#f2c45f", "#7fceb9", "#e8b8d2", "#a83d00");

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("SOM_R", "#8d99a3"),
            Map.entry("SOM_P", "#5f6b75"),
            Map.entry("EPI", "#b7a4d9"),
            Map.entry("PLAS", "#8a6fbf"),
            Map.entry("XEN", "#5c3f94"),
            Map.entry("PSC", "#0072b2"),
            Map.entry("RPSC", "#003f66"),
            Map.entry("ME", "#56b4e9"),
            Map.entry("DE", "#009e73"),
            Map.entry("PGT", "#7fceb9"),
            Map.entry("PP1", "#f4e27a"),
            Map.entry("PP2", "#e3c500"),
            Map.entry("EP", "#f3b562"),
            Map.entry("SCB", "#d55e00"),
            Map.entry("SCA", "#cc79a7"),
            Map.entry("SCD", "#9c4a78"),
            Map.entry("SCEC", "#e8b8d2"),
            Map.entry("PH", "#e9906a"),
            Map.entry("STALL", "#c3c9ce"),
            Map.entry("PART", "#a8946f"),
            Map.entry("NONEND", "#6e5c46"),
            Map.entry("HEP", "#8c6d31"),
            Map.entry("GUT", "#4d6b45"),
            Map.entry("DUCT", "#9aa86b"));

    private Palette() {}

    /** One colour for each of these cell states, such as {@code #0072b2}, in their order. */
    public static List<String> ofStates(List<String> ids) {
        List<String> colors = new ArrayList<>();
        int next = 0;
        for (String id : ids) {
            String color = STATES.get(id);
            if (color == null) {
                color = at(next++);
            }
            colors.add(color);
        }
        return colors;
    }

    /** The colour of the n-th curve of a figure, from 0; it starts again after sixteen. */
    public static String at(int n) {
        return CYCLE.get(n % CYCLE.size());
    }
}
