package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sense of a model as a whole: names that exist, chains that end, states that can be reached. */
final class ModelCheck {
    private final Model model;
    private final Problems problems;
    private final List<String> pathways;
    private final List<String> states;

    private ModelCheck(Model model, Problems problems) {
        this.model = model;
        this.problems = problems;
        pathways = model.pathways().stream().map(Pathway::id).toList();
        states = model.states().stream().map(CellState::id).toList();
    }

    static void check(Model model, Problems problems) {
        ModelCheck check = new ModelCheck(model, problems);
        if (model.states().isEmpty()) {
            problems.error("E202", model.span(), "a model needs cell states").pointer("no 'states'");
        }
        model.pathways().forEach(check::pathway);
        model.states().forEach(check::state);
        model.edges().forEach(check::edge);
        model.exchanges().forEach(check::exchange);
        check.unique();
    }

    private void pathway(Pathway pathway) {
        List<String> drivers = pathway.drivers().stream().map(Input::name).toList();
        Stream.concat(pathway.drivers().stream(), pathway.holders().stream()).forEach(input -> {
            if (input.kind() == Input.Kind.PATHWAY) {
                known("pathway", input.name(), pathways, input.span());
            }
            if (input.kind() == Input.Kind.DENSITY && input.half() == null) {
                problems.error("E602", input.span(), "an input from density needs 'half', the crowding of half effect")
                        .pointer("'half' is missing");
            }
            for (String held : input.only()) {
                if (!held.equals("baseline")) {
                    known("driver of " + pathway.id(), held, drivers, input.span());
                }
            }
        });
    }

    private void known(String what, String name, List<String> names, Span span) {
        if (!names.contains(name)) {
            problems.error("E203", span, "unknown " + what + " '" + name + "'")
                    .pointer("no such " + what)
                    .didYouMean(Suggest.near(name, names));
        }
    }

    private void rate(Rate rate) {
        if (rate != null) {
            Stream.concat(rate.responses().stream(), rate.anyOf().stream().flatMap(List::stream))
                    .forEach(r -> known("pathway", r.pathway(), pathways, r.span()));
        }
    }

    private void state(CellState state) {
        rate(state.divides());
        rate(state.anoikis());
        rate(state.matures());
        state.dies().forEach(this::rate);
        List<Edge> exits = model.exits(state);
        if (state.commitAt() < state.phases() && exits.isEmpty()) {
            problems.error("E602", state.span(), state.id() + " commits its cells, but no edge leaves it")
                    .pointer("add an edge, or take 'commit-at' out");
        }
        if (state.commitAt() < state.phases() && state.dwell() == null) {
            problems.error("E602", state.span(), state.id() + " commits its cells: how long do they take then?")
                    .pointer("'dwell' is missing");
        }
        if (state.matures() != null && state.commitAt() < state.phases()) {
            problems.error("E602", state.span(), state.id() + " matures and commits; it can do one of the two")
                    .pointer("take 'matures' or 'commit-at' out");
        }
        if (state.phases() > 1 && state.matures() == null && exits.isEmpty()) {
            problems.error("E602", state.span(), state.id() + " has phases, but nothing moves cells through them")
                    .pointer("add 'matures', or an edge");
        }
        growth(state, exits);
    }

    /** Dividing faster than the chain carries cells on has no finite yield: g tau must stay below n (eq. F13). */
    private void growth(CellState state, List<Edge> exits) {
        if (state.divides() == null || state.phases() == 1 || state.matures() != null) {
            return;
        }
        double out = exits.stream()
                .mapToDouble(e -> full(e.rate())
                        + (e.perDivision() == null ? 0 : e.perDivision().value() * full(state.divides())))
                .sum();
        double net = full(state.divides())
                - state.dies().stream()
                        .filter(r -> r.responses().isEmpty() && r.anyOf().isEmpty())
                        .mapToDouble(ModelCheck::full)
                        .sum();
        double tau = Math.max(
                1 / out, state.commitAt() < state.phases() ? state.dwell().value() : 0);
        if (net * tau >= state.phases()) {
            problems.error(
                            "E601",
                            state.divides().base().span(),
                            String.format(
                                    java.util.Locale.ROOT,
                                    "%s grows by %.2f /d and takes %.2f d over %d phases: it would grow without end",
                                    state.id(),
                                    net,
                                    tau,
                                    state.phases()))
                    .pointer("growth x dwell time must stay below the number of phases")
                    .hint("to mend: slower division, faster edges or more phases");
        } else if (net * tau > state.phases() / 2.0) {
            problems.warning("W601", state.divides().base().span(), state.id() + " multiplies a lot while it waits")
                    .pointer("growth x dwell time is more than half the number of phases");
        }
    }

    private static double full(Rate rate) {
        return rate.base().value() + (rate.leak() == null ? 0 : rate.leak().value());
    }

    private void edge(Edge edge) {
        known("cell state", edge.from(), states, edge.span());
        known("cell state", edge.to(), states, edge.span());
        if (edge.from().equals(edge.to())) {
            problems.error("E602", edge.span(), "an edge leads to another state")
                    .pointer("from " + edge.from() + " to itself");
        }
        rate(edge.rate());
    }

    private void exchange(Exchange exchange) {
        exchange.states().forEach(s -> known("cell state", s, states, exchange.span()));
        rate(exchange.rate());
    }

    private void unique() {
        Set<String> seen = new HashSet<>();
        for (Marker marker : model.markers()) {
            Stream.concat(Stream.of(marker.id()), marker.aliases().stream())
                    .filter(n -> !seen.add(n.toUpperCase(java.util.Locale.ROOT)))
                    .forEach(n -> problems.error("E602", marker.span(), "two markers are called '" + n + "'")
                            .pointer("the second one"));
        }
    }
}
