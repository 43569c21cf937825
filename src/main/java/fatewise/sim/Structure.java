package fatewise.sim;

import fatewise.model.CellState;
import fatewise.model.Crowding;
import fatewise.model.Edge;
import fatewise.model.Model;
import fatewise.protocol.Protocol;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Another form of a model, where its author had to choose one and data hardly tell which: what it is, and the protocol
 * with it.
 *
 * @param words what is different
 * @param protocol with the other model
 */
public record Structure(String words, Protocol protocol) {
    /** Of states that are no fate anybody wants. */
    private static final String OFF_TARGET = "off-target";

    /** Every other form that differs from the model as it is. */
    public static List<Structure> of(Protocol protocol) {
        Model model = protocol.model();
        List<Structure> all = List.of(
                new Structure("half as many phases", states(protocol, s -> phases(s, 0.5))),
                new Structure("twice as many phases", states(protocol, s -> phases(s, 2))),
                new Structure("cells commit in their first phase", states(protocol, s -> committing(s, 1))),
                new Structure("cells commit at exit", states(protocol, s -> committing(s, s.phases()))),
                new Structure("growth slows evenly as cells fill the vessel", crowding(protocol, 1)),
                new Structure("growth slows late", crowding(protocol, 4 * Math.max(1, exponent(model)))),
                new Structure("no off-target fates", onTarget(protocol)));
        return all.stream().filter(s -> !s.protocol.equals(protocol)).toList();
    }

    private static double exponent(Model model) {
        return model.crowding().exponent().value();
    }

    private static Protocol states(Protocol protocol, UnaryOperator<CellState> change) {
        return Rewrite.of(protocol, o -> o instanceof CellState s ? change.apply(s) : o);
    }

    /** The same mean time in more or fewer phases; where cells commit moves in proportion. */
    private static CellState phases(CellState s, double factor) {
        int phases = (int) Math.max(1, Math.round(s.phases() * factor));
        boolean atExit = s.commitAt() == s.phases();
        long share = Math.round((double) s.commitAt() * phases / s.phases());
        return formed(s, phases, atExit ? phases : (int) Math.max(1, Math.min(phases, share)));
    }

    /** Only where a clock runs after commitment. */
    private static CellState committing(CellState s, int at) {
        return s.dwell() == null || s.matures() != null ? s : formed(s, s.phases(), at);
    }

    private static CellState formed(CellState s, int phases, int commitAt) {
        if (phases == s.phases() && commitAt == s.commitAt()) {
            return s;
        }
        return new CellState(
                s.id(),
                s.title(),
                s.group(),
                phases,
                commitAt,
                s.dwell(),
                s.matures(),
                s.regress(),
                s.divides(),
                s.dies(),
                s.anoikis(),
                s.toxicity(),
                s.footprint(),
                s.survives(),
                s.span());
    }

    private static Protocol crowding(Protocol protocol, double exponent) {
        if (exponent(protocol.model()) == exponent) {
            return protocol;
        }
        return Rewrite.of(protocol, o -> o instanceof Crowding c ? exponent(c, exponent) : o);
    }

    private static Crowding exponent(Crowding c, double exponent) {
        return new Crowding(c.capacity(), c.exponent().at(exponent));
    }

    private static Protocol onTarget(Protocol protocol) {
        Model model = protocol.model();
        List<Edge> edges = model.edges().stream()
                .filter(e -> !offTarget(model, e.to()) || offTarget(model, e.from()))
                .toList();
        if (edges.size() == model.edges().size()) {
            return protocol;
        }
        return Rewrite.of(protocol, o -> o == model ? withEdges(model, edges) : o);
    }

    private static boolean offTarget(Model model, String state) {
        return model.state(state).map(s -> s.group().equals(OFF_TARGET)).orElse(false);
    }

    private static Model withEdges(Model m, List<Edge> edges) {
        return new Model(
                m.id(),
                m.title(),
                m.about(),
                m.targets(),
                m.pathways(),
                m.states(),
                edges,
                m.markers(),
                m.exchanges(),
                m.crowding(),
                m.handling(),
                m.compounds(),
                m.media(),
                m.jointSpread(),
                m.parameters(),
                m.span());
    }
}
