package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Suggest;
import fatewise.evidence.CrossTable;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.PointPredictor;
import fatewise.evidence.Score;
import fatewise.evidence.Score.Verdict;
import fatewise.evidence.Scoreboard;
import fatewise.library.Library;
import fatewise.report.ScoreboardHtml;
import fatewise.report.ScoreboardJson;
import fatewise.report.ScoreboardText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(description = "Set published figures, or your own, beside what the model says to each.", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-d", "--data"},
            paramLabel = "TABLE",
            description = "Tables of your own, instead of those that come with fatewise; may be given again.")
    private List<String> tables = List.of();

    @Option(
            names = "--only",
            paramLabel = "WORD",
            description = "Rows of this id, table, topic, protocol, source or use; may be given again.")
    private List<String> only = List.of();

    @Option(names = "--missed", description = "List only rows that do not agree.")
    private boolean missed;

    @Option(names = "--summary", description = "Leave out the rows and print what they add up to.")
    private boolean summary;

    @Option(
            names = "--members",
            paramLabel = "N",
            description =
                    "Draw the uncertain numbers N times and give every row a band; all rows with 32 take a minute or two.")
    private String members;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed draws other numbers (default: 1).")
    private String seed;

    @Option(names = "--json", description = "Print everything for programs.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page that opens in a browser.")
    private String html;

    @Mixin
    private Common common;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<RunSpread> spread = spread();
        Library library = common.library(terminal);
        Problems problems = new Problems();
        EvidenceSet set = tables.isEmpty()
                ? EvidenceSet.of(library, this::wanted, problems)
                : new UserTables(library, terminal.workplace()).read(tables, this::wanted, problems);
        terminal.problems(problems);
        if (set.rows().isEmpty()) {
            throw nothing(library);
        }
        Scoreboard board = Progress.watch(
                terminal,
                common,
                "running " + Count.of(set.experiments().size(), "experiment", "experiments"),
                () -> Scoreboard.of(set, spread.map(RunSpread::predictor).orElseGet(PointPredictor::usual)));
        show(board, crossed(set, library), library);
        if (html != null) {
            WholeFile.write(terminal.workplace().resolve(html), new ScoreboardHtml(board, library).html());
            if (!common.isQuiet()) {
                terminal.say("Written: " + html + " (open it in a browser).");
            }
        }
        return Exit.OK;
    }

    /** Empty for one run of each experiment. */
    private Optional<RunSpread> spread() {
        if (members == null && seed != null) {
            throw UsageException.value(
                    "--seed", "--seed", "without --members nothing is drawn", "to mend: add --members 64");
        }
        return Optional.ofNullable(members).map(m -> RunSpread.of(m, seed, false));
    }

    private boolean wanted(List<String> names) {
        return only.isEmpty() || only.stream().anyMatch(word -> names.stream().anyMatch(n -> matches(n, word)));
    }

    /** The whole name, or its first word: S5 is S5 endocrine. */
    private static boolean matches(String name, String word) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        return lower.equals(wanted) || lower.startsWith(wanted + " ");
    }

    private UsageException nothing(Library library) {
        if (only.isEmpty()) {
            return UsageException.value(
                    "--data",
                    String.join(" ", tables),
                    "no row can be read",
                    "to mend: look at the warnings, or write rows below the names of the columns");
        }
        List<String> names =
                tables.isEmpty() ? library.evidence().stream().map(Source::name).toList() : tables;
        return UsageException.value(
                "--only",
                String.join(" ", only),
                "no row is called '" + String.join("' or '", only) + "'",
                "rows have an id, a table, a topic, a protocol, sources and a use; the tables are "
                        + Suggest.list(
                                names.stream().map(ValidateCommand::table).toList()));
    }

    private static String table(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("(\\.data)?\\.csv$", "");
    }

    /** What is kept of refits without each source, by fit; of the tables of the library only. */
    private Map<String, Scoreboard> crossed(EvidenceSet set, Library library) {
        Map<String, Scoreboard> boards = new LinkedHashMap<>();
        if (!tables.isEmpty()) {
            return boards;
        }
        for (String fit : library.fits()) {
            library.besideFit(fit, fit + ".cross.csv").flatMap(CrossTable::read).ifPresent(table -> {
                List<String> free = library.fit(fit, new Problems())
                        .map(plan -> plan.free().stream().map(p -> p.id()).toList())
                        .orElse(List.of());
                EvidenceSet all = only.isEmpty() ? set : EvidenceSet.of(library, new Problems());
                if (table.isFresh(all, free)) {
                    boards.put(fit, table.board(set));
                } else if (!common.isQuiet()) {
                    terminal.say("The cross-validation of " + fit + " is of other rows, protocols or models than these"
                            + " and is left out; to mend: fatewise fit " + fit + " --cross-validate");
                }
            });
        }
        return boards;
    }

    private void show(Scoreboard board, Map<String, Scoreboard> crossed, Library library) {
        if (json) {
            terminal.print(ScoreboardJson.of(board, crossed, library));
            return;
        }
        if (common.isQuiet()) {
            return;
        }
        ScoreboardText text = new ScoreboardText(board);
        if (!summary) {
            terminal.print(new ScoreboardText(missed ? missed(board) : board).rows());
        }
        terminal.print(text.topics() + "\n");
        crossed.values().removeIf(scores -> scores.scores().isEmpty());
        crossed.forEach((fit, scores) -> terminal.print(new ScoreboardText(scores).crossed(fit) + "\n"));
        terminal.print(text.totals() + "\n");
        terminal.line(text.sentence());
    }

    private static Scoreboard missed(Scoreboard board) {
        List<Score> scores = board.scores().stream()
                .filter(s -> s.verdict() != Verdict.AGREES)
                .toList();
        return new Scoreboard(scores);
    }
}
