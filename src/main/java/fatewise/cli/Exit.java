package fatewise.cli;

/** What a command tells the shell. */
final class Exit {
    /** It did what was asked. */
    static final int OK = 0;
    /** The simulation failed, or fatewise itself. */
    static final int FAILED = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** Files have problems, or could not be read or written. */
    static final int PROBLEMS = 3;

    private Exit() {}
}
