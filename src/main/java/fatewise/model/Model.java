package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model of cell fate: pathways, cell states, edges and markers.
 *
 * @param id e.g. {@code human-islet}
 * @param title in words
 * @param about a paragraph for the reader
 * @param targets molecular targets with turnover or competition
 * @param pathways signals, in file order
 * @param states cell states, in file order
 * @param edges allowed changes of state
 * @param markers what can be stained
 * @param exchanges secretion and uptake
 * @param crowding room for cells
 * @param handling what handling costs
 * @param compounds defined in the model's own file
 * @param media defined in the model's own file
 * @param jointSpread power of the geometric spread of numbers that have only that of their grade (eq. U10)
 * @param parameters every number of it, in file order
 * @param span where it was read
 */
public record Model(
        String id,
        String title,
        String about,
        List<Target> targets,
        List<Pathway> pathways,
        List<CellState> states,
        List<Edge> edges,
        List<Marker> markers,
        List<Exchange> exchanges,
        Crowding crowding,
        Handling handling,
        List<Compound> compounds,
        List<BaseMedium> media,
        double jointSpread,
        List<Parameter> parameters,
        Span span) {

    public Model {
        targets = List.copyOf(targets);
        pathways = List.copyOf(pathways);
        states = List.copyOf(states);
        edges = List.copyOf(edges);
        markers = List.copyOf(markers);
        exchanges = List.copyOf(exchanges);
        compounds = List.copyOf(compounds);
        media = List.copyOf(media);
        parameters = List.copyOf(parameters);
    }

    public Optional<CellState> state(String id) {
        return states.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Pathway> pathway(String id) {
        return pathways.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Target> target(String id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** By id or alias; case does not matter. */
    public Optional<Marker> marker(String name) {
        String key = name.toUpperCase(Locale.ROOT);
        return markers.stream()
                .filter(m -> m.id().toUpperCase(Locale.ROOT).equals(key)
                        || m.aliases().stream()
                                .anyMatch(a -> a.toUpperCase(Locale.ROOT).equals(key)))
                .findFirst();
    }

    /** A gate such as {@code PDX1+NKX6-1+}; empty when something in it is no marker of this model. */
    public Optional<MarkerGate> gate(String text) {
        return MarkerGate.parse(text, markers);
    }

    /** Edges out of a state, in file order. */
    public List<Edge> exits(CellState state) {
        return edges.stream().filter(e -> e.from().equals(state.id())).toList();
    }

    /** True when a pathway listens to the target, so that compounds that act on it have an effect. */
    public boolean hears(String target) {
        return pathways.stream()
                .anyMatch(p -> java.util.stream.Stream.concat(p.drivers().stream(), p.holders().stream())
                        .anyMatch(i -> i.kind() == Input.Kind.TARGET && i.name().equals(target)));
    }

    /** True when a pathway listens to one of the compound's targets. */
    public boolean hears(Compound compound) {
        return compound.targets().stream().anyMatch(t -> hears(t.target()));
    }

    @Override
    public String toString() {
        return id;
    }
}
