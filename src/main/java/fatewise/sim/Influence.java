package fatewise.sim;

import fatewise.model.Parameter;
import fatewise.protocol.Dose;
import fatewise.protocol.Planned;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.protocol.TimeText;
import fatewise.protocol.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleFunction;

/**
 * Something a run depends on: a number of the model, a dose, or a time of the protocol.
 *
 * @param id in words that name it
 * @param value in canonical units; of a time, days after what it counts from
 * @param kind whether {@code varied} multiplies or adds
 * @param varied the protocol with the number multiplied by exp(x), or with the time later by x days
 */
public record Influence(String id, double value, Kind kind, DoubleFunction<Protocol> varied) {
    /** What a change of it is counted in. */
    public enum Kind {
        /** A number above 0; its logarithm is varied. */
        NUMBER,
        /** A time; it is varied by days. */
        TIME
    }

    /**
     * A parameter of the model, or of a compound or medium the protocol uses.
     *
     * @param id such as {@code PSC.divides.rate}
     * @throws IllegalArgumentException if there is none, or it is not above 0
     */
    public static Influence parameter(Protocol protocol, String id) {
        return parameters(protocol, List.of(id)).get(0);
    }

    /**
     * Several parameters, for one search through the protocol.
     *
     * @throws IllegalArgumentException if one is not there, or not above 0
     */
    public static List<Influence> parameters(Protocol protocol, List<String> ids) {
        Set<String> sought = Set.copyOf(ids);
        Map<String, Parameter> found = new HashMap<>();
        Rewrite.of(protocol, o -> {
            if (o instanceof Parameter p && sought.contains(p.id())) {
                found.put(p.id(), p);
            }
            return o;
        });
        return ids.stream().map(id -> of(protocol, id, found.get(id))).toList();
    }

    private static Influence of(Protocol protocol, String id, Parameter parameter) {
        if (parameter == null || !(parameter.value() > 0)) {
            throw new IllegalArgumentException(id + (parameter == null ? " is no parameter here" : " is not above 0"));
        }
        return new Influence(
                id,
                parameter.value(),
                Kind.NUMBER,
                x -> Rewrite.of(protocol, o -> {
                    return o instanceof Parameter p && p.id().equals(id) ? p.at(p.value() * Math.exp(x)) : o;
                }));
    }

    /** The dose of a compound in a stage, windows included. */
    public static Influence dose(Protocol protocol, String stage, String compound) {
        Stage in = stage(protocol, stage);
        AtomicReference<Dose> found = new AtomicReference<>();
        Rewrite.of(in, o -> {
            if (o instanceof Dose d && d.compound().id().equals(compound)) {
                found.set(d);
            }
            return o;
        });
        if (found.get() == null) {
            throw new IllegalArgumentException("no " + compound + " in " + stage);
        }
        return new Influence(
                compound + " in " + stage,
                found.get().concentration(),
                Kind.NUMBER,
                x -> with(
                        protocol,
                        in,
                        Rewrite.of(
                                in,
                                o -> o instanceof Dose d && d.compound().id().equals(compound)
                                        ? d.times(Math.exp(x))
                                        : o)));
    }

    /** How long a stage lasts; all that follows moves with its end. */
    public static Influence lasts(Protocol protocol, String stage) {
        Stage old = stage(protocol, stage);
        return new Influence(
                stage + " lasts",
                old.lasts(),
                Kind.TIME,
                x -> with(
                        protocol,
                        old,
                        new Stage(
                                old.id(),
                                old.part(),
                                old.name(),
                                old.start(),
                                old.lasts() + x,
                                old.base(),
                                old.doses(),
                                old.windows(),
                                old.feed(),
                                old.actions(),
                                old.measures(),
                                old.gates(),
                                old.evidence(),
                                old.span())));
    }

    /** When the window of a compound opens. */
    public static Influence from(Protocol protocol, String stage, String compound) {
        Window old = window(protocol, stage, compound);
        return new Influence(
                compound + " in " + stage + " from",
                old.from().offset(),
                Kind.TIME,
                x -> replaced(
                        protocol, stage, old, new Window(old.dose(), old.from().plus(x), old.to(), old.span())));
    }

    /** When the window of a compound closes. */
    public static Influence to(Protocol protocol, String stage, String compound) {
        Window old = window(protocol, stage, compound);
        return new Influence(
                compound + " in " + stage + " to",
                old.to().offset(),
                Kind.TIME,
                x -> replaced(
                        protocol,
                        stage,
                        old,
                        new Window(old.dose(), old.from(), old.to().plus(x), old.span())));
    }

    /** When the i-th action of a stage is first done; its repetitions move with it. */
    public static Influence action(Protocol protocol, String stage, int index) {
        Planned old = stage(protocol, stage).actions().get(index);
        TimeText at = old.at();
        return new Influence(
                old.action().key() + " in " + stage + " at",
                at.offset(),
                Kind.TIME,
                x -> replaced(
                        protocol,
                        stage,
                        old,
                        new Planned(old.action(), at.plus(x), old.every(), old.repeat(), old.span())));
    }

    private static Window window(Protocol protocol, String stage, String compound) {
        return stage(protocol, stage).windows().stream()
                .filter(w -> w.dose().compound().id().equals(compound))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no window of " + compound + " in " + stage));
    }

    private static Stage stage(Protocol protocol, String id) {
        return protocol.stage(id).orElseThrow(() -> new IllegalArgumentException("no stage " + id));
    }

    private static Protocol replaced(Protocol protocol, String stage, Object old, Object other) {
        Stage in = stage(protocol, stage);
        return with(protocol, in, Rewrite.of(in, o -> o == old ? other : o));
    }

    private static Protocol with(Protocol protocol, Stage old, Stage other) {
        return Rewrite.of(protocol, o -> o == old ? other : o);
    }
}
