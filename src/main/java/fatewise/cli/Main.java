package fatewise.cli;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.library.Workplace;
import fatewise.sim.Provenance;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exit = execute(new Terminal(out, err, new Workplace(Path.of("")), Watcher.manner()), args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 8192), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command for a program that reads what it prints.
     *
     * @param out data
     * @param err talk
     * @param folder in which relative paths count
     * @param args what would be typed after {@code fatewise}
     * @return 0 ran, 1 the simulation failed, 2 bad usage, 3 the files have problems
     */
    public static int execute(PrintStream out, PrintStream err, Path folder, String... args) {
        int exit = execute(new Terminal(out, err, new Workplace(folder), Terminal.Manner.PLAIN), args);
        out.flush();
        err.flush();
        return exit;
    }

    private static int execute(Terminal terminal, String... typed) {
        String[] args = helpFirst(typed);
        if (args.length == 0 || List.of("-h", "--help", "help").contains(args[0])) {
            terminal.print(HelpPage.text());
            return Exit.OK;
        }
        if (List.of("-V", "--version", "version").contains(args[0])) {
            terminal.line("fatewise " + Provenance.VERSION);
            return Exit.OK;
        }
        Optional<Commands.Entry> entry = Commands.named(args[0]);
        if (entry.isEmpty()) {
            terminal.problems(Usage.unknownCommand(args));
            return Exit.USAGE;
        }
        return run(entry.get(), terminal, args);
    }

    /** {@code help run} is {@code run --help}. */
    private static String[] helpFirst(String[] args) {
        return args.length > 1 && args[0].equals("help") ? new String[] {args[1], "--help"} : args;
    }

    private static int run(Commands.Entry entry, Terminal terminal, String[] args) {
        CommandLine command = CommandLines.of(entry, terminal);
        command.setParameterExceptionHandler((e, all) -> {
            terminal.problems(Usage.problem(e, args));
            return Exit.USAGE;
        });
        command.setExecutionExceptionHandler((e, line, parsed) -> failed(e, terminal, args));
        try {
            return command.execute(Arrays.copyOfRange(args, 1, args.length));
        } catch (LinkageError | VirtualMachineError e) { // picocli hands on exceptions only
            return failed(e, terminal, args);
        }
    }

    private static int failed(Throwable e, Terminal terminal, String[] args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        if (e instanceof UsageException usage) {
            terminal.problems(usage.problems());
            return Exit.USAGE;
        }
        if (e instanceof ProblemException problem) {
            terminal.problems(terminal.workplace().shown(problem.problems()));
            if (debug) {
                e.printStackTrace(terminal.err());
            }
            return Exit.PROBLEMS;
        }
        Problems problems = new Problems();
        problems.error("E801", Span.none("fatewise " + Provenance.VERSION), "fatewise failed: " + e)
                .hint("this is a bug in fatewise, not in your files: please report it with your file and this command")
                .hint("fatewise " + String.join(" ", args) + (debug ? "" : "   (add --debug to see where)"));
        terminal.problems(problems);
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        return Exit.FAILED;
    }
}
