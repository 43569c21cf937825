package fatewise.protocol;

import fatewise.model.Compound;
import fatewise.model.TargetEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reader of a result should know about a protocol, though nothing is wrong with it. */
public final class ProtocolNotes {
    private ProtocolNotes() {}

    /** Sentences, each once. */
    public static List<String> of(Protocol protocol) {
        List<String> notes = new ArrayList<>();
        for (Compound compound : added(protocol)) {
            List<String> targets =
                    compound.targets().stream().map(TargetEffect::target).toList();
            if (!protocol.model().hears(compound) && compound.toxicity() == null) {
                String why = targets.isEmpty()
                        ? "no target of it is known"
                        : "nothing in the model listens to " + String.join(", ", targets);
                notes.add(compound.id() + " has no effect in model "
                        + protocol.model().id() + ": " + why);
            }
        }
        return List.copyOf(notes);
    }

    private static List<Compound> added(Protocol protocol) {
        Map<String, Compound> all = new LinkedHashMap<>();
        protocol.start().doses().forEach(d -> all.putIfAbsent(d.compound().id(), d.compound()));
        protocol.stages().forEach(s -> EditSite.doses(s)
                .forEach(d -> all.putIfAbsent(d.compound().id(), d.compound())));
        return List.copyOf(all.values());
    }
}
