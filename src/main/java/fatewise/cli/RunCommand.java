package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.model.Catalog;
import fatewise.protocol.Protocol;
import fatewise.report.Report;
import fatewise.report.ReportData;
import fatewise.report.ResultTable;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        description =
                "Simulate a protocol and write its results: tables, a summary and a report that opens in a browser.",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PROTOCOL", description = "A name from `fatewise list`, or a file.")
    private String protocol;

    @Option(
            names = {"-c", "--change"},
            paramLabel = "CHANGE",
            description = "What if: \"omit latrunculin A\", \"set S1 CHIR99021 1 uM\"; may be given again.")
    private List<String> changes = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where folders of results go (default: results).")
    private String out = "results";

    @Option(names = "--json", description = "Print summary.json instead of the table.")
    private boolean json;

    @Option(names = "--until", paramLabel = "DAY|STAGE", description = "Stop on this day, or when this stage ends.")
    private String until;

    @Option(names = "--every", paramLabel = "TIME", description = "A row of the table every so often (default: 1 h).")
    private String every;

    @Option(names = "--rtol", paramLabel = "N", description = "Relative tolerance of the solver (default: 1e-6).")
    private String rtol;

    @Option(names = "--atol", paramLabel = "N", description = "Absolute tolerance, in cells (default: 1e-3).")
    private String atol;

    @Option(names = "--method", paramLabel = "METHOD", description = "dop853 (default), or sdirk4 for stiff models.")
    private String method;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Also draw the curves into a file, .svg or .png; may be given again.")
    private List<String> plots = List.of();

    @Mixin
    private Common common;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PlotFiles pictures = new PlotFiles(plots, terminal);
        Library library = common.library(terminal);
        Loaded loaded = library.protocol(protocol, changes);
        terminal.problems(loaded.problems());
        if (loaded.protocol().isEmpty()) {
            return Exit.PROBLEMS;
        }
        Protocol ready = loaded.protocol().get();
        Settings settings =
                new RunSettings(rtol, atol, method, until, every).of(ready).asked(asked());
        TimeCourse course = Progress.watch(terminal, common, ready, () -> Simulation.run(ready, settings));
        if (course.failure().isPresent()) {
            terminal.problems(FailureText.problems(course.failure().get()));
            return Exit.FAILED;
        }
        write(library, loaded.catalog(), course, pictures);
        return Exit.OK;
    }

    private void write(Library library, Catalog papers, TimeCourse course, PlotFiles pictures) {
        Problems doubts = new Problems();
        ReportData data = RunData.of(library, papers, course, "fatewise " + String.join(" ", asked()), doubts);
        String folder = out + "/" + ResultName.of(course.protocol().id(), changes, until);
        Report.write(data, terminal.workplace().resolve(folder));
        pictures.draw(data);
        terminal.problems(doubts);
        if (json) {
            terminal.print(Report.summary(data));
        } else if (!common.isQuiet()) {
            terminal.print(new ResultTable(data).text());
        }
        if (!common.isQuiet()) {
            terminal.say(RunData.rests(data));
            terminal.say("Results: " + folder + "/report.html (open it in a browser), and tables beside it.");
        }
    }

    /** The command as it can be typed again; where results went is no part of it. */
    private List<String> asked() {
        List<String> words = new ArrayList<>(List.of("run", protocol));
        changes.forEach(c -> words.addAll(List.of("--change", "\"" + c + "\"")));
        add("--until", until, words);
        add("--every", every, words);
        add("--rtol", rtol, words);
        add("--atol", atol, words);
        add("--method", method, words);
        return words;
    }

    private static void add(String option, String value, List<String> words) {
        if (value != null) {
            words.add(option);
            words.add(value.contains(" ") ? "\"" + value + "\"" : value);
        }
    }
}
