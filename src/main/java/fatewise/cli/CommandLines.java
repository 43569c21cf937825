package fatewise.cli;

import picocli.CommandLine;

/** Makes a command ready to read what was typed. */
final class CommandLines {
    private static final int WIDTH = 100;

    private CommandLines() {}

    static CommandLine of(Commands.Entry entry, Terminal terminal) {
        CommandLine command = new CommandLine(entry.make().apply(terminal));
        command.setCommandName("fatewise " + entry.name());
        command.setUsageHelpWidth(WIDTH);
        command.setUsageHelpAutoWidth(false);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.manner() == Terminal.Manner.COLORED ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        command.setOut(new java.io.PrintWriter(terminal.out(), true));
        command.setErr(new java.io.PrintWriter(terminal.err(), true));
        command.setOptionsCaseInsensitive(false);
        command.setUnmatchedOptionsArePositionalParams(false);
        return command;
    }
}
