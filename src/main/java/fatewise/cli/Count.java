package fatewise.cli;

/** Counts in sentences. */
final class Count {
    private Count() {}

    static String of(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
