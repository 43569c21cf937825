package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.diagnostics.Code;
import fatewise.library.Library;
import fatewise.library.Schemas;
import fatewise.model.Compound;
import fatewise.model.Grade;
import fatewise.model.TargetEffect;
import fatewise.solver.Method;
import fatewise.solver.method.Methods;
import fatewise.units.Dimension;
import fatewise.units.Unit;
import fatewise.units.UnitParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in {@code src/docs/reference} are made from the program; {@code ./check --bless} writes them anew. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("src/docs/reference");
    private static final String MADE = "Made from the program by `./check --bless`; edit the program instead.\n";

    @TempDir
    private Path folder;

    private final Library library = Library.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "cli",
                "protocol-keys",
                "model-keys",
                "compound-keys",
                "units",
                "methods",
                "error-codes",
                "compounds",
                "grades"
            })
    void thePageSaysWhatTheProgramDoes(String name) throws IOException {
        Path file = REFERENCE.resolve(name + ".md");
        String made = page(name);
        if (Boolean.getBoolean("fatewise.bless")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(file, made);
        }
        assertEquals(made, Files.readString(file), file + " is out of date: ./check --bless");
    }

    private String page(String name) {
        return switch (name) {
            case "README" -> readme();
            case "cli" -> cli();
            case "protocol-keys" ->
                KeyPages.of(
                        "Keys of a protocol file",
                        MADE + "A model written out in the protocol has the keys of a [model file](model-keys.md).\n",
                        Schemas.keys("protocol"));
            case "model-keys" -> KeyPages.of("Keys of a model file", MADE, Schemas.keys("model"));
            case "compound-keys" ->
                KeyPages.of(
                        "Keys of compound, medium and source files",
                        MADE,
                        Schemas.keys("compound"),
                        Schemas.keys("medium"),
                        Schemas.keys("sources"));
            case "units" -> units();
            case "methods" -> methods();
            case "error-codes" -> codes();
            case "compounds" -> compounds();
            default -> grades();
        };
    }

    private static String readme() {
        return """
                # Reference

                Every page but this one is made from the program and compared with it in `./check`.

                | | |
                |---|---|
                | [Commands](cli.md) | what each one takes, and its exit codes |
                | [Protocol files](protocol-keys.md) | every key |
                | [Model files](model-keys.md) | every key |
                | [Compound, medium and source files](compound-keys.md) | every key |
                | [Units](units.md) | what may stand after a number |
                | [Methods](methods.md) | ways to solve the equations |
                | [Error codes](error-codes.md) | every kind of problem that is told |
                | [Compounds](compounds.md) | what the library holds |
                | [Grades](grades.md) | how well a number is known |
                """;
    }

    private String cli() {
        StringBuilder out = new StringBuilder("# Commands\n\n" + MADE + "\n");
        out.append("```text\n").append(Said.in(folder, "help").out()).append("```\n");
        for (String name : Commands.names()) {
            out.append("\n## ").append(name).append("\n\n```text\n");
            out.append(Said.in(folder, "help", name).out().replaceAll("(?m) +$", ""))
                    .append("```\n");
        }
        return out.toString();
    }

    private static String units() {
        StringBuilder out = new StringBuilder("# Units\n\n" + MADE
                + "\nA quantity is a number and a unit: `3 uM`, `100 ng/mL`, `1.5e6 cells`. `u`, `µ` and `μ` are the"
                + " same. Units multiply and divide: `nmol/cell/d`.\n\n| Unit | measures |\n|---|---|\n");
        for (String symbol : UnitParser.common()) {
            Unit unit = UnitParser.unit(symbol).orElseThrow();
            boolean fraction = unit.dimension().equals(Dimension.FRACTION);
            out.append("| `").append(symbol).append("` | ");
            out.append(fraction ? "a fraction" : unit.dimension().phrase()).append(" |\n");
        }
        return out.toString();
    }

    private static String methods() {
        StringBuilder out = new StringBuilder("# Methods\n\n" + MADE
                + "\nChosen with `fatewise run --method`; the first is the default.\n\n"
                + "| Name | Order | | What it is |\n|---|---|---|---|\n");
        for (Method method : Methods.ALL) {
            out.append("| `")
                    .append(method.id())
                    .append("` | ")
                    .append(method.order())
                    .append(" | ");
            out.append(method.implicit() ? "implicit" : "explicit")
                    .append(" | ")
                    .append(method.title());
            out.append(" |\n");
        }
        return out.toString();
    }

    private static String codes() {
        StringBuilder out = new StringBuilder("# Error codes\n\n" + MADE
                + "\nE1 text and files, E2 names and keys, E3 quantities and units, E4 protocols and timelines, E5"
                + " simulation, E6 models, E7 results, E8 the command line, W warnings. A code keeps its meaning.\n\n"
                + "| Code | | |\n|---|---|---|\n");
        for (Code code : Code.values()) {
            out.append("| ")
                    .append(code.id())
                    .append(" | ")
                    .append(code.title())
                    .append(" | ");
            out.append(code.explain()).append(" |\n");
        }
        return out.toString();
    }

    private String compounds() {
        StringBuilder out = new StringBuilder(
                "# Compounds\n\n" + MADE + "\n" + library.compounds().size()
                        + " compounds, each with every name it goes by. A potency is the concentration of half effect in cells."
                        + " One file each: `fatewise show compound NAME` has all of it, with grades and sources.\n\n"
                        + "| Compound | also | what it is | effects |\n|---|---|---|---|\n");
        for (Compound compound : library.compounds()) {
            List<String> effects = new ArrayList<>();
            for (TargetEffect e : compound.targets()) {
                effects.add(e.effect().word() + " " + e.target() + ", "
                        + e.potency().quantity() + " (" + e.potency().grade().word() + ")");
            }
            out.append("| ").append(compound.id()).append(" | ").append(String.join(", ", compound.aliases()));
            out.append(" | ")
                    .append(compound.title())
                    .append(" | ")
                    .append(String.join("; ", effects))
                    .append(" |\n");
        }
        return out.toString();
    }

    private static String grades() {
        Map<Grade, String> meanings = new LinkedHashMap<>();
        meanings.put(Grade.MEASURED, "read in the cited source, for this system");
        meanings.put(Grade.RELATED, "read, but for another system, another assay or at second hand");
        meanings.put(Grade.ASSUMED, "estimated, or recalled without looking it up");
        StringBuilder out = new StringBuilder("# Grades\n\n" + MADE
                + "\nEvery number carries a grade: how well it is known. The spread is the geometric standard deviation"
                + " it has unless its file says otherwise. A number that says nothing is assumed.\n\n"
                + "| Grade | Meaning | Spread |\n|---|---|---|\n");
        meanings.forEach((grade, meaning) -> out.append("| ")
                .append(grade.word())
                .append(" | ")
                .append(meaning)
                .append(" | ")
                .append(grade.spread())
                .append(" |\n"));
        out.append(
                "\nHow many numbers of each grade stand behind a protocol: `fatewise cite PROTOCOL`; every number of a"
                        + " model with its grade and source: `fatewise show model NAME --parameters`.\n");
        return out.toString();
    }
}
