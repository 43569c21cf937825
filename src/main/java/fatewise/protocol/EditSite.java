package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import fatewise.model.Parameter;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where an edit is made: the sentence that asks for it, and what edits have in common. */
record EditSite(Change change, Problems problems) {
    /** The number in a change has no source but the person who asks. */
    Evidence evidence() {
        return new Evidence(Grade.ASSUMED, List.of(), "changed: " + change.text());
    }

    Problems.Entry error(String code, String word, String message) {
        return problems.error(code, change.spanOf(word), message);
    }

    /** The one stage meant, reported when there is none or several. */
    Optional<Stage> stage(Protocol protocol, String name) {
        List<Stage> found = protocol.stagesNamed(name);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        List<String> ids = protocol.stages().stream().map(Stage::id).toList();
        if (found.isEmpty()) {
            error("E416", name, "there is no stage '" + name + "' in " + protocol.id())
                    .pointer("no such stage")
                    .didYouMean(Suggest.near(name, ids))
                    .hint("its stages are " + String.join(", ", ids));
        } else {
            error(
                            "E417",
                            name,
                            "'" + name + "' may be "
                                    + Suggest.list(found.stream().map(Stage::id).toList()))
                    .pointer("which of them?")
                    .hint("to mend: write the part, too, e.g. " + found.get(0).id());
        }
        return Optional.empty();
    }

    /** The stage named, or all of them when none is named; empty when the name is wrong. */
    List<Stage> stages(Protocol protocol, Optional<String> name) {
        return name.isEmpty()
                ? protocol.stages()
                : stage(protocol, name.get()).map(List::of).orElse(List.of());
    }

    /** The dose of a compound, reported when it cannot be counted so. */
    Optional<Dose> dose(Compound compound, Quantity quantity) {
        String text = quantity.toString();
        Parameter amount = new Parameter(
                compound.id(),
                quantity,
                quantity.canonical(),
                fatewise.model.Distribution.FIXED,
                1,
                quantity.canonical(),
                quantity.canonical(),
                evidence(),
                change.spanOf(text));
        return PartReader.dose(compound, amount, change.span(), problems);
    }

    /** Where the compound is named, by whatever name. */
    private Span spanOf(Compound compound) {
        List<String> names = new ArrayList<>(List.of(compound.id()));
        names.addAll(compound.aliases());
        return names.stream()
                .map(change::spanOf)
                .filter(s -> !s.equals(change.span()))
                .findFirst()
                .orElse(change.span());
    }

    /** Reports a compound that is not where it should be changed. */
    void absent(Compound compound, Protocol protocol, List<Stage> stages) {
        String where = stages.size() == 1 ? "stage " + stages.get(0).id() : protocol.id();
        Optional<Stage> inBase = stages.stream()
                .filter(s ->
                        s.base().filter(b -> b.contains().containsKey(compound)).isPresent())
                .findFirst();
        Problems.Entry entry = problems.error(
                        "E418",
                        spanOf(compound),
                        compound.id() + " is not added in " + where + "; nothing would change")
                .pointer("names nothing");
        if (inBase.isPresent()) {
            entry.hint(
                    "it is part of the base medium " + inBase.get().base().get().id() + "; to use another: 'set "
                            + inBase.get().id() + " base ...'");
        }
        Set<String> elsewhere = new LinkedHashSet<>();
        protocol.stages().stream().filter(s -> has(s, compound)).forEach(s -> elsewhere.add(s.id()));
        if (!elsewhere.isEmpty()) {
            entry.hint("it is in " + Suggest.list(List.copyOf(elsewhere)));
        }
        Set<String> there = new LinkedHashSet<>();
        stages.forEach(s -> doses(s).forEach(d -> there.add(d.compound().id())));
        entry.hint(there.isEmpty() ? "nothing is added there" : "added there: " + String.join(", ", there));
    }

    /** Everything a stage adds to its base. */
    static List<Dose> doses(Stage stage) {
        List<Dose> all = new ArrayList<>(stage.doses());
        stage.windows().forEach(w -> all.add(w.dose()));
        stage.actions().forEach(a -> all.addAll(a.doses()));
        return all;
    }

    static boolean has(Stage stage, Compound compound) {
        return doses(stage).stream().anyMatch(d -> d.compound().id().equals(compound.id()));
    }

    /** The protocol with one stage made anew. */
    static Protocol with(Protocol protocol, Stage stage, UnaryOperator<Stage> edit) {
        return protocol.withStages(protocol.stages().stream()
                .map(s -> s.id().equals(stage.id()) ? edit.apply(s) : s)
                .toList());
    }

    /** The stage with every dose of a compound made anew; a dose that becomes nothing is taken out. */
    static Stage eachDose(Stage stage, Compound compound, UnaryOperator<Optional<Dose>> edit) {
        List<Dose> doses = each(stage.doses(), compound, edit);
        List<Window> windows = new ArrayList<>();
        for (Window window : stage.windows()) {
            each(List.of(window.dose()), compound, edit).forEach(d -> windows.add(window.with(d)));
        }
        List<Planned> actions = new ArrayList<>();
        for (Planned planned : stage.actions()) {
            if (planned.action() instanceof Dosing dosing) {
                List<Dose> left = each(dosing.doses(), compound, edit);
                if (!left.isEmpty()) {
                    actions.add(planned.with(new Dosing(left, dosing.volume())));
                }
            } else {
                actions.add(planned);
            }
        }
        return stage.withDoses(doses).withWindows(windows).withActions(actions);
    }

    static List<Dose> each(List<Dose> doses, Compound compound, UnaryOperator<Optional<Dose>> edit) {
        List<Dose> edited = new ArrayList<>();
        for (Dose dose : doses) {
            boolean meant = dose.compound().id().equals(compound.id());
            (meant ? edit.apply(Optional.of(dose)) : Optional.of(dose)).ifPresent(edited::add);
        }
        return edited;
    }

    static String in(Optional<String> stage) {
        return stage.map(s -> " in " + s).orElse("");
    }
}
