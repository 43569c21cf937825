package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.library.Checked;
import fatewise.library.Library;
import fatewise.model.Grade;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.report.Founding;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        description = "Look for mistakes in files: protocols, compounds, media, models, sources. All are told at once.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of yours.")
    private List<String> files = List.of();

    @Mixin
    private Common common;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = common.library(terminal);
        Problems all = new Problems();
        for (String file : files) {
            Checked checked = library.check(file);
            all.addAll(checked.problems());
            checked.protocol().ifPresent(p -> RunData.measurements(library, p, all));
            if (!checked.problems().hasErrors() && !common.isQuiet()) {
                terminal.line(checked.source().name() + ": " + terminal.good("ok") + " (" + found(checked) + ")");
            }
        }
        terminal.out().flush();
        terminal.problems(all);
        return all.hasErrors() ? Exit.PROBLEMS : Exit.OK;
    }

    private static String found(Checked checked) {
        List<String> words = new ArrayList<>();
        checked.protocol().ifPresent(p -> words.add(protocol(p)));
        checked.model().ifPresent(m -> words.add(model(m)));
        checked.compound()
                .ifPresent(c -> words.add(
                        "compound " + c.id() + ", " + Count.of(c.targets().size(), "target", "targets")));
        checked.medium()
                .ifPresent(m -> words.add(
                        "medium " + m.id() + ", " + Count.of(m.contains().size(), "constituent", "constituents")));
        if (!checked.references().isEmpty()) {
            words.add(Count.of(checked.references().size(), "source", "sources"));
        }
        if (!checked.numbers().isEmpty()) {
            words.add(assumed(checked.numbers()));
        }
        checked.replaces()
                .filter(o -> o.isBundled() && !o.path().equals(checked.source().name()))
                .ifPresent(o -> words.add("stands in for the bundled " + o.path()));
        return String.join("; ", words);
    }

    private static String protocol(Protocol p) {
        Founding founding = new Founding(p);
        String changes =
                p.changes().isEmpty() ? "" : ", " + Count.of(p.changes().size(), "change", "changes");
        return "protocol " + p.id() + ", " + Count.of(p.stages().size(), "stage", "stages") + ", "
                + Quantity.number(Math.rint(p.end() * 1e6) / 1e6) + " d, "
                + Count.of(p.compounds().size(), "compound", "compounds") + changes + ", model "
                + p.model().id() + "; " + founding.count(Grade.ASSUMED) + " of "
                + Count.of(founding.total(), "number", "numbers") + " assumed";
    }

    private static String model(Model m) {
        return "model " + m.id() + ", " + Count.of(m.states().size(), "state", "states") + ", "
                + Count.of(m.edges().size(), "edge", "edges") + ", "
                + Count.of(m.pathways().size(), "pathway", "pathways") + ", "
                + Count.of(m.markers().size(), "marker", "markers");
    }

    private static String assumed(List<Parameter> numbers) {
        long assumed = numbers.stream().filter(p -> p.grade() == Grade.ASSUMED).count();
        return assumed + " of " + Count.of(numbers.size(), "number", "numbers") + " assumed";
    }
}
