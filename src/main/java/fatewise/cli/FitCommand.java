package fatewise.cli;

import fatewise.analysis.fit.Fit;
import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.FitResult;
import fatewise.analysis.fit.FitWatch;
import fatewise.analysis.fit.FixedPoint;
import fatewise.analysis.fit.Journal;
import fatewise.analysis.fit.Pool;
import fatewise.library.Library;
import fatewise.model.FitPlan;
import fatewise.model.Parameter;
import fatewise.report.FitReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        description = "Estimate a model's parameters from published or own figures; goes on where it was stopped.",
        sortOptions = false)
final class FitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FIT",
            description = "A name such as human-islet, a fit file of yours, or a protocol with measurements beside it.")
    private String fit;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A table of figures to use besides the bundled ones; may be given again.")
    private List<String> data = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where folders of results go (default: results).")
    private String out = "results";

    @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers (default: the fit file's).")
    private Integer seed;

    @Option(names = "--starts", paramLabel = "N", description = "Searches (default: the fit file's).")
    private Integer starts;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all); no number depends on it.")
    private Integer threads;

    @Option(
            names = "--cross-validate",
            description = "Refit without each source, too, and say what is then predicted of it.")
    private boolean crossValidate;

    @Option(
            names = "--verify",
            description = "Only say whether the values that the model has taken up are where this fit would end.")
    private boolean verify;

    @Option(names = "--again", description = "Forget what an earlier fit has done.")
    private boolean again;

    @Mixin
    private Common common;

    FitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = common.library(terminal).unfitted(); // the prior is what was believed before any data
        FitSubject subject = new FitSubject(fit, data, library, terminal);
        try (Pool pool =
                new Pool(threads == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, threads))) {
            Optional<FitProblem> problem = subject.problem(this::asked, pool);
            if (problem.isEmpty()) {
                return Exit.PROBLEMS;
            }
            usable(problem.get());
            return verify ? verify(problem.get(), subject) : run(problem.get());
        }
    }

    private FitPlan asked(FitPlan plan) {
        FitPlan.Effort e = plan.effort();
        return plan.with(new FitPlan.Effort(
                seed == null ? e.seed() : seed,
                e.screened(),
                starts == null ? e.starts() : Math.max(1, starts),
                e.iterations(),
                e.profiles(),
                e.draws()));
    }

    private int run(FitProblem problem) {
        Path folder = terminal.workplace()
                .resolve(out)
                .resolve("fit-" + problem.plan().id());
        Path state = folder.resolve("state.json");
        if (again) {
            forget(state);
        }
        Journal journal = Journal.at(state, problem.fingerprint());
        if (!common.isQuiet()) {
            terminal.say(Count.of(problem.plan().free().size(), "parameter", "parameters") + ", "
                    + Count.of(problem.set().rows().size(), "row", "rows") + ", "
                    + Count.of(problem.set().experiments().size(), "experiment", "experiments")
                    + (journal.size() > 0 ? "; " + journal.size() + " pieces were done before" : ""));
            problem.left().forEach(l -> terminal.say("left out: " + l));
        }
        FitResult result = Fit.run(
                problem.posterior(),
                problem.plan().effort(),
                crossValidate ? Fit.Asked.CROSS_VALIDATION : Fit.Asked.OPTIMUM,
                journal,
                watch());
        if (result.failed()) {
            terminal.say("No start could be simulated; the model fails within the bounds of every search.");
            return Exit.FAILED;
        }
        FitReport.write(problem, result, "fatewise fit " + fit, folder);
        if (!common.isQuiet()) {
            terminal.print(FitReport.table(problem, result));
            terminal.say("Results: " + out + "/fit-" + problem.plan().id() + "/fit.html, and "
                    + problem.plan().model().id() + ".fitted.yaml, which a model takes up by 'fitted:'.");
        }
        return Exit.OK;
    }

    /** One computation of slopes at the values that the model has now (eq. E17). */
    private int verify(FitProblem problem, FitSubject subject) {
        FitPlan now = subject.plan(common.library(terminal), problem.plan());
        double[] values = now.free().stream().mapToDouble(Parameter::value).toArray();
        Optional<FixedPoint> point = FixedPoint.of(problem.posterior(), values);
        if (point.isEmpty()) {
            terminal.line("The model cannot be simulated with its own values.");
            return Exit.FAILED;
        }
        List<Integer> moving = point.get().moving();
        terminal.line(String.format(
                Locale.ROOT,
                "Half the sum of squares %.1f; the longest step that a fit would take is %.2f of what is left of a"
                        + " parameter's uncertainty.",
                point.get().cost(),
                point.get().furthest()));
        moving.forEach(i -> terminal.line(String.format(
                Locale.ROOT,
                "  %s would move by %.1f of it",
                now.free().get(i).id(),
                Math.abs(point.get().steps()[i]) / point.get().left()[i])));
        terminal.line(moving.isEmpty() ? "The model has the values of this fit." : "To mend: fatewise fit " + fit);
        return moving.isEmpty() ? Exit.OK : Exit.FAILED;
    }

    private void usable(FitProblem problem) {
        if (problem.set().rows().isEmpty()) {
            throw UsageException.value(
                    "FIT", fit, "no row of evidence speaks of this fit's model", "to mend: give a table with --data");
        }
    }

    private static void forget(Path state) {
        try {
            Files.deleteIfExists(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what goes on and how long the pieces of this kind that are left will take at the pace of those done. */
    private FitWatch watch() {
        if (common.isQuiet()) {
            return FitWatch.NOBODY;
        }
        Pace pace = new Pace();
        return (what, done, of) -> terminal.say(pace.line(what, done, of));
    }

    /** How fast pieces of one kind are done. */
    private static final class Pace {
        private String what = "";
        private long start;
        private int first;

        String line(String now, int done, int of) {
            if (!now.equals(what)) {
                what = now;
                start = System.nanoTime();
                first = done;
            }
            double each = (System.nanoTime() - start) / 1e9 / Math.max(1, done - first);
            String left = done > first ? String.format(Locale.ROOT, ", about %.0f s left", each * (of - done)) : "";
            return what + " " + (done + 1) + " of " + of + left;
        }
    }
}
