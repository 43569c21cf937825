package fatewise.cli;

import fatewise.diagnostics.ProblemPrinter;
import fatewise.diagnostics.Problems;
import fatewise.library.Workplace;
import java.io.PrintStream;

/**
 * Where a command reads paths from and writes to.
 *
 * @param out data
 * @param err talk
 * @param workplace the folder it works in
 * @param manner whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, Workplace workplace, Manner manner) {
    /** Who reads what is printed. */
    enum Manner {
        /** A file, a pipe, a test: no colour, no line that overwrites itself. */
        PLAIN,
        /** A person who wants no colour. */
        WATCHED,
        /** A person. */
        COLORED
    }

    private static final String BOLD = "1";
    private static final String GREEN = "32";
    private static final String RED = "31";

    /** Prints problems for a person; nothing when there are none. */
    void problems(Problems problems) {
        problems(problems, "nothing was written");
    }

    /** The same, with what became of the results. */
    void problems(Problems problems, String consequence) {
        ProblemPrinter.Ink ink = manner == Manner.COLORED ? ProblemPrinter.Ink.COLOR : ProblemPrinter.Ink.PLAIN;
        out.flush(); // what was said first is read first, where both come together
        err.print(new ProblemPrinter(ink).print(problems, consequence));
        err.flush();
    }

    void say(String line) {
        out.flush();
        err.print(line + "\n");
        err.flush();
    }

    void print(String text) {
        out.print(text);
    }

    void line(String text) {
        out.print(text + "\n");
    }

    boolean watched() {
        return manner != Manner.PLAIN;
    }

    String bold(String words) {
        return paint(BOLD, words);
    }

    String good(String words) {
        return paint(GREEN, words);
    }

    String bad(String words) {
        return paint(RED, words);
    }

    private String paint(String style, String words) {
        return manner == Manner.COLORED ? "\u001b[" + style + "m" + words + "\u001b[0m" : words;
    }
}
