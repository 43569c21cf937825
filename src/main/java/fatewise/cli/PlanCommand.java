package fatewise.cli;

import fatewise.library.Loaded;
import fatewise.plan.BenchPlan;
import fatewise.plan.CsvPlan;
import fatewise.plan.HtmlPlan;
import fatewise.plan.IcsPlan;
import fatewise.plan.TextPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        description = "Plan the bench work: what to do when, medium volumes, stocks to pipette, orders and cost.",
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PROTOCOL", description = "A name from `fatewise list`, or a file.")
    private String protocol;

    @Option(
            names = {"-c", "--change"},
            paramLabel = "CHANGE",
            description = "As in `fatewise run`; may be given again.")
    private List<String> changes = List.of();

    @Option(names = "--start", paramLabel = "DATE", description = "The date of day 0, such as 2027-01-11.")
    private String start;

    @Option(names = "--at", paramLabel = "TIME", description = "The time of day 0 (default: 09:00).")
    private String at = "09:00";

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to a file instead of the terminal.")
    private String out;

    @Mixin
    private Common common;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the forms a plan has. */
    static final class Form {
        @Option(names = "--csv", description = "As a table.")
        private boolean csv;

        @Option(names = "--ics", description = "As a calendar file; needs --start.")
        private boolean ics;

        @Option(names = "--html", description = "As a page to print and tick off.")
        private boolean html;

        String write(BenchPlan plan) {
            if (csv) {
                return CsvPlan.of(plan);
            }
            if (ics) {
                return IcsPlan.of(plan);
            }
            return html ? HtmlPlan.of(plan) : TextPlan.of(plan);
        }
    }

    @Override
    public Integer call() {
        Optional<LocalDateTime> day0 = day0();
        if (form.ics && day0.isEmpty()) {
            throw UsageException.value(
                    "--ics",
                    "--ics",
                    "a calendar file needs the date of day 0",
                    "to mend: add --start and a date, such as --start 2027-01-11");
        }
        Loaded loaded = common.library(terminal).protocol(protocol, changes);
        terminal.problems(loaded.problems());
        if (loaded.protocol().isEmpty()) {
            return Exit.PROBLEMS;
        }
        String text = form.write(BenchPlan.of(loaded.protocol().get(), day0));
        if (out == null) {
            terminal.print(text);
        } else {
            WholeFile.write(terminal.workplace().resolve(out), text);
            if (!common.isQuiet()) {
                terminal.say("Wrote " + out + ".");
            }
        }
        return Exit.OK;
    }

    private Optional<LocalDateTime> day0() {
        if (start == null) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(date(), time()));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(start);
        } catch (DateTimeParseException e) {
            throw UsageException.value(
                    "--start",
                    start,
                    "'" + start + "' is not a date",
                    "to mend: year, month and day of a day that exists, such as --start 2027-01-11");
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeParseException e) {
            throw UsageException.value("--at", at, "'" + at + "' is not a time of day", "to mend: such as --at 09:00");
        }
    }
}
