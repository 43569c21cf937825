package fatewise.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        command.setOut(writer(terminal.out()));
        command.setErr(writer(terminal.err()));
        command.setOptionsCaseInsensitive(false);
        command.setUnmatchedOptionsArePositionalParams(false);
        return command;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
