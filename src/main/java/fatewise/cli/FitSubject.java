package fatewise.cli;

import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.OwnPlan;
import fatewise.analysis.fit.Pool;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.ExperimentBook;
import fatewise.library.Library;
import fatewise.model.FitPlan;
import fatewise.protocol.Protocol;
import fatewise.sim.Settings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What {@code fatewise fit} is asked to fit: a fit by name or file, or a protocol with measurements beside it. */
final class FitSubject {
    private static final Pattern PROTOCOL = Pattern.compile("(?m)^protocol\\s*:");

    private final String word;
    private final List<String> data;
    private final Library library;
    private final Terminal terminal;

    FitSubject(String word, List<String> data, Library library, Terminal terminal) {
        this.word = word;
        this.data = List.copyOf(data);
        this.library = library;
        this.terminal = terminal;
    }

    /** Bound to its rows; empty when files have problems, which are told. */
    Optional<FitProblem> problem(UnaryOperator<FitPlan> asked, Pool pool) {
        return isProtocol() ? own(asked, pool) : planned(asked, pool);
    }

    /** The plan with the values its model has in another library. */
    FitPlan plan(Library other, FitPlan mine) {
        if (isProtocol()) {
            Protocol protocol = other.protocol(word, List.of()).orThrow();
            List<String> free = mine.free().stream().map(p -> p.id()).toList();
            return mine.with(protocol.model().parameters().stream()
                    .filter(p -> free.contains(p.id()))
                    .toList());
        }
        return other.fit(word, new Problems()).orElseThrow();
    }

    private boolean isProtocol() {
        if (!Library.isPath(word)) {
            return !library.fits().contains(word)
                    && library.protocolSource(word).isPresent();
        }
        Source file = terminal.workplace().read(terminal.workplace().resolve(word));
        return PROTOCOL.matcher(file.text()).find();
    }

    private Optional<FitProblem> planned(UnaryOperator<FitPlan> asked, Pool pool) {
        Problems problems = new Problems();
        Optional<FitPlan> plan = library.fit(word, problems).map(asked);
        EvidenceSet evidence = plan.map(p -> evidence(problems)).orElse(null);
        terminal.problems(problems);
        return plan.map(p -> FitProblem.of(p, evidence, Settings.USUAL, pool));
    }

    private EvidenceSet evidence(Problems problems) {
        List<Source> tables = new ArrayList<>(library.evidence());
        data.forEach(file ->
                tables.add(terminal.workplace().read(terminal.workplace().resolve(file))));
        return EvidenceSet.read(tables, new ExperimentBook(library), problems);
    }

    private Optional<FitProblem> own(UnaryOperator<FitPlan> asked, Pool pool) {
        Protocol protocol = library.protocol(word, List.of()).orThrow();
        Problems problems = new Problems();
        EvidenceSet rows = new UserTables(library, terminal.workplace()).read(tables(), names -> true, problems);
        terminal.problems(problems);
        FitPlan plan = OwnPlan.of(protocol.id(), protocol, rows, Settings.USUAL, pool);
        if (plan.free().isEmpty()) {
            throw UsageException.value(
                    "FIT",
                    word,
                    "the measurements inform no rate of the model",
                    "to mend: measure what changes during the protocol, or write a fit file that says what is free");
        }
        return Optional.of(FitProblem.of(asked.apply(plan), rows, Settings.USUAL, pool));
    }

    /** Those that were given, and the one beside the protocol. */
    private List<String> tables() {
        List<String> all = new ArrayList<>(data);
        String beside = word.replaceFirst("\\.ya?ml$", "") + ".data.csv";
        if (!all.contains(beside) && Files.isRegularFile(terminal.workplace().resolve(beside))) {
            all.add(0, beside);
        }
        if (all.isEmpty()) {
            throw UsageException.value(
                    "FIT", word, "there are no measurements beside it", "to mend: save them as " + beside);
        }
        return all;
    }
}
