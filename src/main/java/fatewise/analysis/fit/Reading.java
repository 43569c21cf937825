package fatewise.analysis.fit;

import fatewise.evidence.What;
import fatewise.sim.At;
import fatewise.sim.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A read-out of evidence, made of read-outs that can be differentiated.
 *
 * @param seen what has to be differentiated
 * @param value the read-out of them
 */
record Reading(List<Seen> seen, Function<Function<Seen, Dual>, Dual> value) {
    /** The mean over some days; empty for what cannot be differentiated, such as a concentration in the medium. */
    static Optional<Reading> of(What what, double[] days) {
        List<Reading> each = new ArrayList<>();
        for (double day : days) {
            Optional<Reading> one = one(what, At.before(day));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            each.add(one.get());
        }
        return Optional.of(sum(each, 1.0 / days.length));
    }

    private static Optional<Reading> one(What what, At at) {
        if (what instanceof What.Gate gate) {
            return Optional.of(plain(Seen.marker(at, gate.gate().name())));
        } else if (what instanceof What.Viability) {
            return Optional.of(plain(Seen.viability(at)));
        } else if (what instanceof What.Share share) {
            Reading of = share(share.states(), at);
            return Optional.of(share.of().isEmpty() ? of : of.with(share(share.of(), at), Operation.OVER));
        } else if (what instanceof What.Cells cells) {
            return Optional.of(part(plain(Seen.cells(at)), cells.states(), at));
        } else if (what instanceof What.Yield cells) {
            return Optional.of(part(plain(Seen.yieldOf(at)), cells.states(), at));
        } else if (what instanceof What.Ratio ratio) {
            Optional<Reading> under = one(ratio.under(), at);
            return one(ratio.over(), at).flatMap(over -> under.map(u -> over.with(u, Operation.OVER)));
        }
        return Optional.empty();
    }

    private static Reading plain(Seen seen) {
        return new Reading(List.of(seen), find -> find.apply(seen));
    }

    private static Reading share(List<String> states, At at) {
        return sum(states.stream().map(s -> plain(Seen.state(at, s))).toList(), 1);
    }

    private static Reading part(Reading all, List<String> states, At at) {
        return states.isEmpty() ? all : all.with(share(states, at), Operation.TIMES);
    }

    private enum Operation {
        TIMES,
        OVER
    }

    private Reading with(Reading other, Operation operation) {
        List<Seen> both = new ArrayList<>(seen);
        both.addAll(other.seen);
        return new Reading(both, find -> {
            Dual a = value.apply(find);
            Dual b = other.value.apply(find);
            return operation == Operation.TIMES ? a.times(b) : a.over(b);
        });
    }

    private static Reading sum(List<Reading> terms, double factor) {
        List<Seen> all = terms.stream().flatMap(t -> t.seen.stream()).toList();
        return new Reading(all, find -> terms.stream()
                .map(t -> t.value.apply(find))
                .reduce(Dual::plus)
                .orElseThrow()
                .times(factor));
    }
}
