package fatewise.cli;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.library.Entry;
import fatewise.library.Library;
import fatewise.library.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        description = "Write a protocol to start from. A file that is there already is never replaced.",
        sortOptions = false)
final class InitCommand implements Callable<Integer> {
    private static final String SCHEMA_FOLDER = ".fatewise";

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Its name (default: my-protocol.yaml).")
    private String file = "my-protocol.yaml";

    @Option(names = "--like", paramLabel = "NAME", description = "A copy of this bundled protocol, to edit.")
    private String like;

    @Mixin
    private Common common;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path path = terminal.workplace().resolve(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.of(
                    "E706",
                    Span.none(file),
                    "'" + file + "' is there already",
                    "to mend: give another name: fatewise init another.yaml");
        }
        if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
            throw UsageException.value(
                    "FILE", file, "'" + file + "' is no name for a protocol file", "to mend: let it end in .yaml");
        }
        String text = like == null ? template() : copy(common.library(terminal));
        WholeFile.write(path, text.replaceFirst("(?m)^protocol: .*$", "protocol: " + id(path)));
        Path schema = path.resolveSibling(SCHEMA_FOLDER).resolve("protocol.schema.json");
        WholeFile.write(schema, Schemas.text("protocol"));
        if (!common.isQuiet()) {
            terminal.say("Wrote " + file + ". Edit it, then: fatewise check " + file + "; fatewise run " + file);
        }
        return Exit.OK;
    }

    private static String id(Path path) {
        return path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private String copy(Library library) {
        Source source = library.protocolSource(like).orElseThrow(() -> unknown(library));
        return source.text()
                .replaceFirst(
                        "^# yaml-language-server:.*",
                        schemaLine()
                                + "\n# A copy of " + like + ". To change a few things only, a variant is shorter:"
                                + " extends: " + like);
    }

    private ProblemException unknown(Library library) {
        List<String> names = library.protocols().stream().map(Entry::id).toList();
        List<String> near = Suggest.near(like, names);
        return ProblemException.of(
                "E203",
                Span.commandLine("--like", like),
                "unknown protocol '" + like + "'",
                near.isEmpty() ? "to see all names: fatewise list" : "did you mean " + Suggest.list(near) + "?");
    }

    private static String schemaLine() {
        return "# yaml-language-server: \\$schema=" + SCHEMA_FOLDER + "/protocol.schema.json";
    }

    private static String template() {
        try (InputStream in = InitCommand.class.getResourceAsStream("template.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
