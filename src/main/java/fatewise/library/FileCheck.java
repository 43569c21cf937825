package fatewise.library;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.model.CompoundReader;
import fatewise.model.FitPlanReader;
import fatewise.model.FittedValuesCheck;
import fatewise.model.MediumReader;
import fatewise.model.Model;
import fatewise.model.ParameterReader;
import fatewise.model.Reference;
import fatewise.model.ReferenceReader;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.util.List;
import java.util.Optional;

/** Reads a file of any kind for its problems. */
final class FileCheck {
    private final Library library;
    private final Workplace workplace;

    FileCheck(Library library, Workplace workplace) {
        this.library = library;
        this.workplace = workplace;
    }

    Checked check(String path) {
        try {
            return read(workplace.read(workplace.resolve(path)), path);
        } catch (ProblemException e) {
            return empty(Source.of(path, ""), e.problems());
        }
    }

    private static Checked empty(Source source, Problems problems) {
        return new Checked(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                problems);
    }

    private Checked read(Source source, String path) {
        Problems problems = new Problems();
        Node node = Yaml.read(source, problems);
        if (!node.isMap() || node.entries().isEmpty()) {
            if (!problems.hasErrors()) {
                problems.error("E204", node.span(), "this is not one of our files: it holds " + node.phrase())
                        .pointer("a key such as 'protocol:' is needed")
                        .hint("the first key tells the kind of a file: " + Suggest.list(Heading.KINDS));
            }
            return empty(source, problems);
        }
        Node.Entry first = node.entries().get(0);
        Library near = library.beside(source);
        if (!first.key().equals("sources")) {
            cited(node, near, problems);
        }
        return switch (first.key()) {
            case "protocol" -> protocol(source, path, problems);
            case "model" -> model(source, near);
            case "compound" -> compound(source, node, near, problems);
            case "medium" -> medium(source, node, near, problems);
            case "sources" -> sources(source, node, problems);
            case "fit" -> {
                FitPlanReader.read(node, near, problems);
                problems.addAll(near.problems());
                yield empty(source, problems);
            }
            case "values" -> {
                FittedValuesCheck.check(node, near, problems);
                yield empty(source, problems);
            }
            default -> {
                problems.error(
                                "E201",
                                first.keySpan(),
                                "the first key tells the kind of a file; '" + first.key() + "' is none")
                        .pointer("no such kind")
                        .didYouMean(Suggest.near(first.key(), Heading.KINDS))
                        .hint("the kinds are " + Suggest.list(Heading.KINDS));
                yield empty(source, problems);
            }
        };
    }

    /** Warns of sources that nothing describes, wherever they are named. */
    private static void cited(Node node, Library near, Problems problems) {
        for (Node.Entry entry : node.entries()) {
            List<Node> named = entry.key().equals("source") ? entry.value().oneOrMany() : List.of();
            for (Node key : named) {
                if (key.isScalar() && near.reference(key.text().strip()).isEmpty()) {
                    problems.warning(
                                    "W406",
                                    key.span(),
                                    "unknown source '" + key.text().strip() + "'")
                            .pointer("no such source")
                            .didYouMean(Suggest.near(key.text(), near.references()))
                            .hint("to add one: a file of yours that starts with 'sources:'");
                }
            }
            cited(entry.value(), near, problems);
        }
        node.items().forEach(item -> cited(item, near, problems));
    }

    private Checked protocol(Source source, String path, Problems problems) {
        Loaded loaded = library.protocol(path.contains("/") ? path : "./" + path, List.of());
        problems.addAll(loaded.problems());
        return new Checked(
                source,
                loaded.protocol(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                problems);
    }

    private Checked model(Source source, Library near) {
        Problems problems = new Problems();
        String file = source.name().substring(source.name().lastIndexOf('/') + 1);
        Span beside = Span.none(source.name());
        Optional<Model> model = near.model("./" + file, beside, problems);
        problems.addAll(near.problems());
        return new Checked(
                source,
                Optional.empty(),
                model,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                model.map(Model::parameters).orElse(List.of()),
                Optional.empty(),
                problems);
    }

    private Checked compound(Source source, Node node, Library near, Problems problems) {
        ParameterReader parameters = new ParameterReader(problems);
        Compound compound = new CompoundReader(parameters).read(node);
        near.compoundNames(); // names that two files claim come to light
        problems.addAll(near.problems());
        return new Checked(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.of(compound),
                Optional.empty(),
                List.of(),
                parameters.all(),
                library.origin("compound", compound.id()),
                problems);
    }

    private Checked medium(Source source, Node node, Library near, Problems problems) {
        ParameterReader parameters = new ParameterReader(problems);
        BaseMedium medium = new MediumReader(parameters, near).read(node);
        near.mediumNames();
        problems.addAll(near.problems());
        return new Checked(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(medium),
                List.of(),
                parameters.all(),
                library.origin("medium", medium.id()),
                problems);
    }

    private static Checked sources(Source source, Node node, Problems problems) {
        List<Reference> references = new ReferenceReader(problems).read(node);
        return new Checked(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                references,
                List.of(),
                Optional.empty(),
                problems);
    }
}
