package fatewise.cli;

/** What {@code fatewise help} says. */
final class HelpPage {
    private HelpPage() {}

    static String text() {
        StringBuilder out = new StringBuilder();
        out.append("fatewise simulates stem-cell differentiation and reprogramming protocols.\n\n");
        out.append("  fatewise run hogrebe-2021                              simulate a bundled protocol\n");
        out.append("  fatewise run hogrebe-2021 --change \"omit latrunculin A\"  and what if?\n");
        out.append("  fatewise init mine.yaml --like hogrebe-2021            write your own\n\n");
        out.append("Commands:\n");
        for (Commands.Entry entry : Commands.onHelpPage()) {
            out.append(String.format("  %-7s %s%n", entry.name(), entry.does()).replace("\r\n", "\n"));
        }
        out.append("\nMore: fatewise help COMMAND. Version: fatewise --version.\n");
        out.append("Exit codes: 0 ran, 1 the simulation failed, 2 bad usage, 3 the files have problems.\n");
        return out.toString();
    }
}
