package fatewise.cli;

import fatewise.diagnostics.Suggest;
import fatewise.library.Schemas;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = "Print the JSON Schema of a kind of file, for an editor that completes and checks.")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description = "protocol (default), compound, medium, model, sources, fit, values.")
    private String kind = "protocol";

    @Mixin
    @SuppressWarnings("UnusedVariable") // it is there for its options
    private Common common;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> kinds = Schemas.KINDS;
        if (!kinds.contains(kind)) {
            throw UsageException.value(
                    "KIND", kind, "there is no schema of '" + kind + "'", "the kinds are " + Suggest.list(kinds));
        }
        terminal.print(Schemas.text(kind));
        return Exit.OK;
    }
}
