package fatewise.cli;

import fatewise.analysis.uncertainty.UncertaintyAnalysis;
import fatewise.diagnostics.Problems;
import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.protocol.Protocol;
import fatewise.report.Report;
import fatewise.report.ReportData;
import fatewise.report.ResultTable;
import fatewise.sim.Failure;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import fatewise.sim.Verification;
import fatewise.sim.Watch;
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
    /** Ends the name of a folder with the results of a run that stopped early. */
    private static final String PARTIAL = "+partial";

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

    @Option(names = "--method", paramLabel = "METHOD", description = "auto (default), or one by name, such as rodas5p.")
    private String method;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "How many runs the intervals and bands come from (default: as many as take about a second, "
                    + UncertaintyAnalysis.LEAST + " to " + UncertaintyAnalysis.MOST
                    + "; 1024 to tell where the spread comes from).")
    private String members;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed draws other numbers (default: 1).")
    private String seed;

    @Option(names = "--point", description = "One run with every number at its value: no intervals, no bands.")
    private boolean point;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Also draw the curves into a file, .svg or .png; may be given again.")
    private List<String> plots = List.of();

    @Option(
            names = "--verify",
            description =
                    "Repeat the run by another method, a hundred times more exactly, and say how many digits agree.")
    private boolean verify;

    @Option(names = "--keep-partial", description = "Write what was reached when the simulation stops early.")
    private boolean keepPartial;

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
        RunSpread spread = RunSpread.of(members, seed, point);
        Settings settings =
                new RunSettings(rtol, atol, method, until, every).of(ready).asked(asked());
        TimeCourse course = Progress.watch(terminal, common, ready, () -> Simulation.run(ready, settings));
        Problems doubts = new Problems();
        ReportData data =
                RunData.of(library, loaded.catalog(), course, "fatewise " + String.join(" ", asked()), doubts);
        String name = ResultName.of(ready.id(), changes, until);
        if (course.failure().isPresent()) {
            failed(course.failure().get(), data, out + "/" + name + PARTIAL);
            return Exit.FAILED;
        }
        data = sure(data, ready, settings, spread);
        write(data, out + "/" + name);
        pictures.draw(data);
        terminal.problems(doubts);
        show(data);
        if (verify) {
            Verification check = Progress.watch(terminal, common, ready, () -> Verification.of(course, settings));
            verified(new VerifyText(check, settings));
        }
        if (!common.isQuiet()) {
            terminal.say(RunData.rests(data));
            terminal.say("Results: " + out + "/" + name + "/report.html (open it in a browser), and tables beside it.");
        }
        return Exit.OK;
    }

    private ReportData sure(ReportData data, Protocol ready, Settings settings, RunSpread spread) {
        return spread.analysis(data.info())
                .map(a -> data.with(Progress.watch(terminal, common, ready, () -> a.of(ready, settings, Watch.NONE))))
                .orElse(data);
    }

    /** What was reached is shown; it is written only when that was asked for, into a folder of its own. */
    private void failed(Failure failure, ReportData data, String folder) {
        if (!json && !common.isQuiet()) {
            terminal.print(new ResultTable(data).text() + "\n");
        }
        Problems problems = terminal.workplace().shown(FailureText.problems(failure));
        if (keepPartial) {
            write(data, folder);
            terminal.problems(problems, "what was reached was written to " + folder);
        } else {
            terminal.problems(problems, "nothing was written (to keep what was reached: --keep-partial)");
        }
    }

    private void write(ReportData data, String folder) {
        Report.write(data, terminal.workplace().resolve(folder));
    }

    private void show(ReportData data) {
        if (json) {
            terminal.print(Report.summary(data));
        } else if (!common.isQuiet()) {
            terminal.print(new ResultTable(data).text());
        }
    }

    /** The table goes where the results go, unless those are for a program. */
    private void verified(VerifyText text) {
        if (!json && !common.isQuiet()) {
            terminal.print("\n" + text.table());
        }
        terminal.problems(text.doubts());
        if (!common.isQuiet()) {
            terminal.say(text.verdict());
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
        add("--members", members, words);
        add("--seed", seed, words);
        if (point) {
            words.add("--point");
        }
        return words;
    }

    private static void add(String option, String value, List<String> words) {
        if (value != null) {
            words.add(option);
            words.add(value.contains(" ") ? "\"" + value + "\"" : value);
        }
    }
}
