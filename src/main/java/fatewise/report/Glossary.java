package fatewise.report;

/** The words of the report that need a sentence, shown when a reader points at, taps or tabs to them. */
final class Glossary {
    static final String PURITY = "Fraction of the living cells that are what the protocol is meant to make.";
    static final String CELLS = "All living cells in all wells, of whatever kind.";
    static final String YIELD = "Living cells at the end, divided by the living cells the protocol started with."
            + " Samples taken out are not counted.";
    static final String VIABILITY = "Living cells divided by living and dead cells still in the dish;"
            + " a medium change washes dead cells away.";
    static final String DAYS = "Day 0 is the first action of stage 1.";
    static final String GATE = "A demand at the end of a stage, as in flow cytometry: go on only if it is met.";
    static final String ASSUMED = "Numbers behind this run for which no source was read; each has a wide band.";
    static final String STATE =
            "A kind of cell, such as definitive endoderm. Each living cell is in exactly one state.";
    static final String MARKER =
            "A protein stained for; the curve is the fraction of living cells expected to be positive.";
    static final String PATHWAY = "A signalling or chromatin activity inside the cells, from 0 (off) to 1 (fully on).";
    static final String SEEN =
            "What is really dissolved around the cells: the dose, less what has decayed or been taken"
                    + " up, plus what was left from the medium before.";
    static final String NOMINAL = "The concentration written in the recipe.";
    static final String GRADE = "How well a number is known: measured in the cited source for this system, related"
            + " (another system or assay), or assumed.";

    private Glossary() {}

    /** A word with its explanation. */
    static String term(String word, String explained) {
        return "<dfn tabindex=\"0\" data-tip=\"" + Html.text(explained) + "\">" + Html.text(word) + "</dfn>";
    }
}
