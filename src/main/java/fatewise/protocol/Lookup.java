package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.BaseMedium;
import fatewise.model.Catalog;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Marker;
import fatewise.model.MarkerGate;
import fatewise.model.Model;
import fatewise.model.Overlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names in the model and the catalog; what is not there is reported with what was meant. */
final class Lookup {
    private final Optional<Model> model;
    private final Catalog catalog;
    private final Problems problems;
    private final Set<String> lost;

    /** Without a model (it could not be read) states and markers are taken for unknown silently. */
    Lookup(Optional<Model> model, Catalog catalog, Problems problems) {
        this(model, catalog, problems, Set.of());
    }

    /** {@code lost}: compounds and media of a model that could not be read, no mistake to name. */
    Lookup(Optional<Model> model, Catalog catalog, Problems problems, Set<String> lost) {
        this.lost = Set.copyOf(lost);
        this.model = model;
        this.catalog = model.<Catalog>map(m -> new Overlay(m.compounds(), m.media(), catalog))
                .orElse(catalog);
        this.problems = problems;
    }

    Catalog catalog() {
        return catalog;
    }

    Problems problems() {
        return problems;
    }

    Optional<Compound> compound(String name, Span span) {
        Optional<Compound> found = catalog.compound(name);
        if (found.isEmpty() && !lost.contains(name)) {
            problems.error("E203", span, "unknown compound '" + name + "'")
                    .pointer("no such compound")
                    .didYouMean(nearCompounds(name, catalog.compoundNames()))
                    .hint("to see all: fatewise list compounds; to add one: protocols/README.md#compounds");
        }
        return found;
    }

    /** Near names with what they are: {@code CHIR99021 (GSK3 inhibitor, also CHIR, CT99021)}. */
    private List<String> nearCompounds(String name, Collection<String> names) {
        Set<String> labels = new LinkedHashSet<>();
        for (String near : Suggest.near(name, names)) {
            catalog.compound(near).map(Lookup::label).ifPresent(labels::add);
        }
        return List.copyOf(labels);
    }

    static String label(Compound compound) {
        List<String> aliases = compound.aliases().stream().limit(3).toList();
        String also = aliases.isEmpty() ? "" : ", also " + String.join(", ", aliases);
        return compound.id() + (compound.title().isEmpty() ? "" : " (" + compound.title() + also + ")");
    }

    Optional<BaseMedium> medium(String name, Span span) {
        Optional<BaseMedium> found = catalog.medium(name);
        if (found.isEmpty() && !lost.contains(name)) {
            problems.error("E203", span, "unknown base medium '" + name + "'")
                    .pointer("no such medium")
                    .didYouMean(Suggest.near(name, catalog.mediumNames()))
                    .hint("to see all: fatewise list media");
        }
        return found;
    }

    Optional<CellState> state(String id, Span span) {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        List<CellState> states = model.get().states();
        Optional<CellState> found =
                states.stream().filter(s -> s.id().equalsIgnoreCase(id.strip())).findFirst();
        if (found.isEmpty()) {
            List<String> ids = states.stream().map(CellState::id).toList();
            List<String> near = Suggest.near(id, ids);
            problems.error(
                            "E203",
                            span,
                            "unknown cell state '" + id + "' in model "
                                    + model.get().id())
                    .pointer("no such state")
                    .didYouMean(near)
                    .hint("its states are " + String.join(", ", ids));
        }
        return found;
    }

    Optional<MarkerGate> gate(String text, Span span) {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Optional<MarkerGate> found = model.get().gate(text);
        if (found.isEmpty()) {
            String wrong = unknownMarker(text);
            int at = Math.max(0, text.indexOf(wrong));
            Span place = span.part(text.codePointCount(0, at), wrong.codePointCount(0, wrong.length()));
            problems.error(
                            "E203",
                            place,
                            "unknown marker '" + wrong + "' in model "
                                    + model.get().id())
                    .pointer("no such marker")
                    .didYouMean(nearMarkers(wrong))
                    .hint("to see all: fatewise list markers " + model.get().id());
        }
        return found;
    }

    /** Near names, one for each marker. */
    private List<String> nearMarkers(String wrong) {
        List<String> names = new ArrayList<>();
        for (Marker marker : model.orElseThrow().markers()) {
            names.add(marker.id());
            names.addAll(marker.aliases());
        }
        Set<Marker> seen = new HashSet<>();
        return Suggest.near(wrong, names).stream()
                .filter(n -> model.get().marker(n).filter(m -> !seen.add(m)).isEmpty())
                .toList();
    }

    /** What is left after the markers that are known, up to its sign. */
    private String unknownMarker(String text) {
        String rest = text.strip();
        for (int cut = rest.length() - 1; cut > 0; cut--) {
            boolean sign = "+-".indexOf(rest.charAt(cut - 1)) >= 0;
            if (sign && model.orElseThrow().gate(rest.substring(0, cut)).isPresent()) {
                rest = rest.substring(cut);
                break;
            }
        }
        int plus = rest.indexOf('+');
        String name = plus > 0 ? rest.substring(0, plus) : rest;
        return name.endsWith("-") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
}
