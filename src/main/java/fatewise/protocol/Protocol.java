package fatewise.protocol;

import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.MarkerGate;
import fatewise.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A protocol: cells, and what is done with them stage by stage. Variants and chains are flattened into one of these.
 *
 * @param id e.g. {@code hogrebe-2021}
 * @param title in a few words
 * @param about a paragraph for the reader
 * @param lineage the folder it belongs to, such as {@code islet}; may be empty
 * @param model the cells' biology
 * @param start what there is before stage 1
 * @param stages in order, laid end to end from day 0
 * @param evidence what its numbers rest on unless they say otherwise
 * @param parent the protocol it is a variant of
 * @param changes made to the parent, or asked for on the command line
 * @param files every text that was read for it, its own first
 * @param span where its id stands
 */
public record Protocol(
        String id,
        String title,
        String about,
        String lineage,
        Model model,
        Start start,
        List<Stage> stages,
        Evidence evidence,
        Optional<String> parent,
        List<Change> changes,
        List<Source> files,
        Span span) {
    public Protocol {
        stages = laid(stages);
        changes = List.copyOf(changes);
        files = List.copyOf(files);
    }

    private static List<Stage> laid(List<Stage> stages) {
        List<Stage> laid = new ArrayList<>();
        double day = 0;
        for (Stage stage : stages) {
            laid.add(stage.startingAt(day));
            day = laid.get(laid.size() - 1).end();
        }
        return List.copyOf(laid);
    }

    /** When the last stage ends [d]. */
    public double end() {
        return stages.isEmpty() ? 0 : stages.get(stages.size() - 1).end();
    }

    /** By full id, such as {@code S1} or, in a chain, {@code R.S1}. */
    public Optional<Stage> stage(String id) {
        return stages.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every stage a person may mean: the one of that id, or those of all parts of a chain; case does not matter. */
    public List<Stage> stagesNamed(String name) {
        List<Stage> exact =
                stages.stream().filter(s -> s.id().equalsIgnoreCase(name)).toList();
        String ending = "." + name.toUpperCase(java.util.Locale.ROOT);
        return exact.isEmpty()
                ? stages.stream()
                        .filter(s -> s.id().toUpperCase(java.util.Locale.ROOT).endsWith(ending))
                        .toList()
                : exact;
    }

    /** The stage that {@code name} means to someone in {@code part}: of the same part first, then of the ones around. */
    Optional<Stage> stageFrom(String part, String name) {
        String around = part;
        while (true) {
            String full = around.isEmpty() ? name : around + "." + name;
            Optional<Stage> found =
                    stages.stream().filter(s -> s.id().equalsIgnoreCase(full)).findFirst();
            if (found.isPresent() || around.isEmpty()) {
                return found;
            }
            int dot = around.lastIndexOf('.');
            around = dot < 0 ? "" : around.substring(0, dot);
        }
    }

    /** Day 0 of a part of a chain [d]. */
    double partStart(String part) {
        return stages.stream()
                .filter(s -> part.isEmpty() || s.part().equals(part) || s.part().startsWith(part + "."))
                .mapToDouble(Stage::start)
                .findFirst()
                .orElse(0);
    }

    /** Every compound that is ever in the medium, bases included, in order of first appearance. */
    public List<Compound> compounds() {
        Map<String, Compound> all = new LinkedHashMap<>();
        collect(start.recipe(), all);
        for (Stage stage : stages) {
            List<Dose> doses = new ArrayList<>(stage.doses());
            stage.windows().forEach(w -> doses.add(w.dose()));
            stage.actions().forEach(a -> doses.addAll(a.doses()));
            collect(Recipe.of(stage.base(), doses), all);
        }
        return List.copyOf(all.values());
    }

    private static void collect(Recipe recipe, Map<String, Compound> all) {
        recipe.doses().forEach(d -> all.putIfAbsent(d.compound().id(), d.compound()));
        recipe.base().ifPresent(b -> b.contains().keySet().forEach(c -> all.putIfAbsent(c.id(), c)));
    }

    /** Keys of the references behind its own numbers, each once. */
    public List<String> sources() {
        Set<String> keys = new LinkedHashSet<>(evidence.sources());
        start.cells().values().forEach(a -> keys.addAll(a.evidence().sources()));
        start.doses().forEach(d -> keys.addAll(d.evidence().sources()));
        for (Stage stage : stages) {
            keys.addAll(stage.evidence().sources());
            stage.doses().forEach(d -> keys.addAll(d.evidence().sources()));
            stage.windows().forEach(w -> keys.addAll(w.dose().evidence().sources()));
            stage.actions().forEach(a -> a.doses()
                    .forEach(d -> keys.addAll(d.evidence().sources())));
        }
        return List.copyOf(keys);
    }

    /** The same, with a look at the culture on a day within it: its markers are stained and its composition is kept. */
    public Protocol lookedAt(double day, List<MarkerGate> markers) {
        List<Stage> others = new ArrayList<>(stages);
        for (int i = 0; i < others.size(); i++) {
            Stage stage = others.get(i);
            if (day >= stage.start() && (day <= stage.end() || i == others.size() - 1)) {
                List<Measure> more = new ArrayList<>(stage.measures());
                more.add(new Measure(TimeText.after(day - stage.start()), markers, stage.span()));
                others.set(i, stage.withMeasures(more));
                break;
            }
        }
        return withStages(others);
    }

    Protocol withStages(List<Stage> others) {
        return new Protocol(id, title, about, lineage, model, start, others, evidence, parent, changes, files, span);
    }

    Protocol withStart(Start other) {
        return new Protocol(id, title, about, lineage, model, other, stages, evidence, parent, changes, files, span);
    }

    Protocol withChanges(List<Change> others) {
        return new Protocol(id, title, about, lineage, model, start, stages, evidence, parent, others, files, span);
    }

    @Override
    public String toString() {
        return id;
    }
}
