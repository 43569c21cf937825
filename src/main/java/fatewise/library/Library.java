package fatewise.library;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.BaseMedium;
import fatewise.model.Catalog;
import fatewise.model.Compound;
import fatewise.model.CompoundReader;
import fatewise.model.FitPlan;
import fatewise.model.FitPlanReader;
import fatewise.model.MediumReader;
import fatewise.model.Model;
import fatewise.model.ModelReader;
import fatewise.model.ParameterReader;
import fatewise.model.Reference;
import fatewise.model.ReferenceReader;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every file that is at hand, by name. Not thread-safe: it reads when asked and remembers.
 *
 * <p>{@link #bundled} is what comes with fatewise; {@link #with} and {@link #beside} put the user's files in front.
 */
public final class Library implements Catalog {
    private final Workplace workplace;
    private final List<Shelf> shelves;
    private final Values values;
    private final Problems found = new Problems();
    private final Map<String, CardIndex> indexes = new HashMap<>();
    private final Map<String, Compound> compounds = new HashMap<>();
    private final Map<String, BaseMedium> media = new HashMap<>();
    private final Map<String, Optional<Model>> models = new HashMap<>();
    private Map<String, Reference> references;

    /** Which values the parameters of models have. */
    private enum Values {
        /** Those of the file that a model names after {@code fitted}. */
        FITTED,
        /** Those that stand in the model. */
        PRIOR
    }

    /** {@code shelves}: later ones stand in front of earlier ones. */
    private Library(Workplace workplace, List<Shelf> shelves, Values values) {
        this.workplace = workplace;
        this.shelves = List.copyOf(shelves);
        this.values = values;
    }

    /** What comes with fatewise; paths are those of the process. */
    public static Library bundled() {
        return bundled(new Workplace(Path.of("")));
    }

    /** What comes with fatewise, for a person who works in that folder. */
    public static Library bundled(Workplace workplace) {
        return new Library(workplace, List.of(new Bundle()), Values.FITTED);
    }

    /**
     * The same with every file of a folder in front.
     *
     * @throws ProblemException when it is no folder
     */
    public Library with(String folder) {
        Path path = workplace.resolve(folder);
        if (!Files.isDirectory(path)) {
            throw ProblemException.of(
                    "E101",
                    Span.commandLine("--library", folder),
                    "no such folder: '" + folder + "'",
                    "to mend: give the folder that holds your compounds, media, models and protocols");
        }
        return plus(FolderShelf.all(workplace, path));
    }

    /** The same with what lies around a file in front: its folder, and {@code compounds}, {@code media} … in there. */
    public Library beside(Source file) {
        Path path = workplace.resolve(file.name());
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        return plus(FolderShelf.around(workplace, folder));
    }

    private Library plus(Shelf shelf) {
        List<Shelf> more = new ArrayList<>(shelves);
        more.add(shelf);
        return new Library(workplace, more, values);
    }

    /** The same with models as they were before any fit: a fit that began at the last one would count its figures twice. */
    public Library unfitted() {
        return new Library(workplace, shelves, Values.PRIOR);
    }

    private CardIndex index(String kind) {
        return indexes.computeIfAbsent(kind, k -> new CardIndex(cards(k), found));
    }

    private List<Card> cards(String kind) {
        List<Card> cards = new ArrayList<>();
        for (Shelf shelf : shelves) {
            for (Source source : shelf.files(kind)) {
                Heading.of(source.text())
                        .filter(h -> h.kind().equals(kind))
                        .ifPresent(h -> cards.add(new Card(h, source, new Origin(shelf.kind(), source.name()))));
            }
        }
        return cards;
    }

    @Override
    public Optional<Compound> compound(String name) {
        return index("compound").find(name).map(this::compound);
    }

    private Compound compound(Card card) {
        return read(card, compounds, node -> new CompoundReader(new ParameterReader(found)).read(node));
    }

    private interface Reader<T> {
        T read(Node node);
    }

    private <T> T read(Card card, Map<String, T> known, Reader<T> reader) {
        T value = known.get(card.id());
        if (value == null) {
            value = reader.read(Yaml.read(card.source(), found));
            known.put(card.id(), value);
        }
        return value;
    }

    @Override
    public Collection<String> compoundNames() {
        return index("compound").names();
    }

    @Override
    public List<Compound> compounds() {
        return index("compound").cards().stream().map(this::compound).toList();
    }

    @Override
    public Optional<BaseMedium> medium(String name) {
        return index("medium").find(name).map(this::medium);
    }

    private BaseMedium medium(Card card) {
        return read(card, media, node -> new MediumReader(new ParameterReader(found), this).read(node));
    }

    @Override
    public Collection<String> mediumNames() {
        return index("medium").names();
    }

    /** Every base medium. */
    public List<BaseMedium> media() {
        return index("medium").cards().stream().map(this::medium).toList();
    }

    @Override
    public Optional<Model> model(String name, Span asked, Problems problems) {
        Optional<Source> source = modelSource(name, asked, problems);
        return source.flatMap(s -> {
            Optional<Model> known = models.get(s.name());
            if (known == null) {
                known = readModel(s, problems);
                models.put(s.name(), known);
            }
            return known;
        });
    }

    private Optional<Model> readModel(Source source, Problems problems) {
        Problems syntax = new Problems();
        Node node = Yaml.read(source, syntax);
        problems.addAll(syntax);
        return syntax.hasErrors() && node.isNull()
                ? Optional.empty()
                : ModelReader.read(
                        node, this, asked -> base(asked, problems), asked -> fitted(asked, problems), problems);
    }

    private Optional<Node> base(Node asked, Problems problems) {
        return modelSource(asked.text().strip(), asked.span(), problems).map(s -> Yaml.read(s, problems));
    }

    private Optional<Node> fitted(Node asked, Problems problems) {
        return values == Values.PRIOR ? Optional.empty() : base(asked, problems);
    }

    private Optional<Source> modelSource(String name, Span asked, Problems problems) {
        if (isPath(name)) {
            return file(name, asked.source().name(), asked, problems);
        }
        Optional<Card> card = index("model").find(name);
        if (card.isEmpty()) {
            Problems.Entry problem = problems.error("E203", asked, "unknown model '" + name + "'")
                    .pointer("no such model")
                    .didYouMean(Suggest.near(name, modelNames()));
            problem.hint("the models are " + Suggest.list(index("model").ids())
                    + "; to use a file of yours: model: my-model.yaml");
        }
        return card.map(Card::source);
    }

    /** A path that stands in a file counts from that file's folder. */
    private Optional<Source> file(String name, String from, Span asked, Problems problems) {
        Optional<Source> bundled =
                isBundled("model", asked.source()) ? new Bundle().beside(asked.source(), name) : Optional.empty();
        if (bundled.isPresent()) {
            return bundled;
        }
        Path path = workplace.resolve(from).resolveSibling(name);
        try {
            return Optional.of(workplace.read(path));
        } catch (ProblemException e) {
            e.problems().all().forEach(p -> {
                Problems.Entry entry =
                        problems.error(p.code(), asked, p.message()).pointer("named here");
                p.hints().forEach(entry::hint);
            });
            return Optional.empty();
        }
    }

    /** True for what is typed as a path: it has a slash or ends in .yaml. */
    public static boolean isPath(String name) {
        return name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    @Override
    public Collection<String> modelNames() {
        return index("model").ids();
    }

    @Override
    public Optional<Reference> reference(String key) {
        if (references == null) {
            references = new LinkedHashMap<>();
            for (Shelf shelf : shelves) {
                for (Source source : shelf.files("sources")) {
                    new ReferenceReader(found).read(Yaml.read(source, found)).forEach(r -> references.put(r.key(), r));
                }
            }
        }
        return Optional.ofNullable(references.get(key));
    }

    /** The key of every source that can be cited. */
    List<String> references() {
        reference(""); // reads them when they have not been
        return List.copyOf(references.keySet());
    }

    /** Every protocol, by lineage and name. */
    public List<Entry> protocols() {
        return index("protocol").cards().stream().map(Entry::of).toList();
    }

    /** Names of fits. */
    public List<String> fits() {
        return index("fit").ids();
    }

    /** A fit by name, or by path from the folder of the workplace; empty, and told, when it has problems. */
    public Optional<FitPlan> fit(String nameOrPath, Problems problems) {
        boolean path = isPath(nameOrPath);
        Optional<Source> source = path
                ? Optional.of(workplace.read(workplace.resolve(nameOrPath)))
                : index("fit").find(nameOrPath).map(Card::source);
        if (source.isEmpty()) {
            problems.error("E203", Span.commandLine("command line", nameOrPath), "unknown fit '" + nameOrPath + "'")
                    .pointer("neither a name nor a file")
                    .didYouMean(Suggest.near(nameOrPath, fits()))
                    .hint("the fits are " + Suggest.list(fits()));
            return Optional.empty();
        }
        Library near = path ? beside(source.get()) : this;
        Optional<FitPlan> plan = FitPlanReader.read(Yaml.read(source.get(), problems), near, problems);
        problems.addAll(near.problems());
        return plan.filter(p -> !problems.hasErrors());
    }

    /** A file beside a fit of the library, such as {@code human-islet.cross.csv}. */
    public Optional<Source> besideFit(String fit, String name) {
        return index("fit").find(fit).flatMap(card -> beside("fit", card.source(), name));
    }

    /** The text of a protocol of the library. */
    public Optional<Source> protocolSource(String name) {
        return index("protocol").find(name).map(Card::source);
    }

    /** Where a compound, medium, model or protocol comes from; {@code kind} is the first key of its file. */
    public Optional<Origin> origin(String kind, String name) {
        return index(kind).find(name).map(Card::origin);
    }

    /** Reads a protocol by name, or by path from the folder of the workplace, and changes it. */
    public Loaded protocol(String nameOrPath, List<String> changes) {
        return new ProtocolLoader(this, workplace).load(nameOrPath, changes);
    }

    /** Reads a file of any kind for its problems; nothing is thrown. */
    public Checked check(String path) {
        return new FileCheck(this, workplace).check(path);
    }

    /** A file beside a protocol, such as its measurements {@code hogrebe-2021.data.csv}. */
    public Optional<Source> beside(Source protocol, String name) {
        return beside("protocol", protocol, name);
    }

    private Optional<Source> beside(String kind, Source source, String name) {
        if (isBundled(kind, source)) {
            return new Bundle().beside(source, name);
        }
        Path file = workplace.resolve(source.name()).resolveSibling(name);
        return Files.isRegularFile(file) ? Optional.of(workplace.read(file)) : Optional.empty();
    }

    private boolean isBundled(String kind, Source source) {
        return index(kind).cards().stream()
                .anyMatch(c -> c.origin().isBundled() && c.source().equals(source));
    }

    /** Every table of evidence, what comes with fatewise first; of two of one name, the user's. */
    public List<Source> evidence() {
        Map<String, Source> tables = new LinkedHashMap<>();
        for (Shelf shelf : shelves) {
            shelf.evidence().forEach(t -> tables.put(t.name().substring(t.name().lastIndexOf('/') + 1), t));
        }
        return List.copyOf(tables.values());
    }

    /** What is wrong with the files that were read so far. */
    public Problems problems() {
        return found;
    }
}
