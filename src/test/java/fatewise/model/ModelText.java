package fatewise.model;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.util.List;
import java.util.Optional;

/** Models, compounds and media written into a test as YAML. */
public final class ModelText {
    private ModelText() {}

    /** A model without faults. */
    public static Model model(String yaml) {
        Problems problems = new Problems();
        Optional<Model> model = read(yaml, "", problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return model.orElseThrow();
    }

    /** A model that changes another. */
    static Model model(String yaml, String base) {
        Problems problems = new Problems();
        Optional<Model> model = read(yaml, base, problems);
        return model.orElseThrow(() -> new AssertionError(problems.toString()));
    }

    /** What is wrong with a model, as {@code code line:column message}. */
    static List<String> faults(String yaml) {
        Problems problems = new Problems();
        read(yaml, "", problems);
        return problems.all().stream().map(ModelText::line).toList();
    }

    /** Everything that is wrong with a model, with hints. */
    static Problems problems(String yaml) {
        Problems problems = new Problems();
        read(yaml, "", problems);
        return problems;
    }

    static String line(Problem p) {
        return p.code() + " " + p.span().line() + ":" + p.span().column() + " " + p.message();
    }

    static Optional<Model> read(String yaml, String base, Problems problems) {
        return ModelReader.read(
                node("m.yaml", yaml, problems),
                new EmptyShelf(),
                name -> base.isEmpty() ? Optional.empty() : Optional.of(node("base.yaml", base, problems)),
                problems);
    }

    static Compound compound(String yaml, Problems problems) {
        return new CompoundReader(new ParameterReader(problems)).read(node("c.yaml", yaml, problems));
    }

    /** A compound without faults. */
    static Compound compound(String yaml) {
        Problems problems = new Problems();
        Compound compound = compound(yaml, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return compound;
    }

    static Node node(String name, String yaml, Problems problems) {
        return Yaml.read(Source.of(name, yaml), problems);
    }
}
