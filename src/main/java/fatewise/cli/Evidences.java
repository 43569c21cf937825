package fatewise.cli;

import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import fatewise.model.Parameter;
import fatewise.model.TargetEffect;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every number a protocol uses rests on, in three groups: the protocol, its compounds, its model. */
final class Evidences {
    private final Protocol protocol;
    private final List<Evidence> doses = new ArrayList<>();
    private final List<Parameter> compounds = new ArrayList<>();

    Evidences(Protocol protocol) {
        this.protocol = protocol;
        protocol.start().cells().values().forEach(a -> doses.add(a.evidence()));
        protocol.start().doses().forEach(d -> doses.add(d.evidence()));
        for (Stage stage : protocol.stages()) {
            doses.add(stage.evidence()); // its length
            stage.doses().forEach(d -> doses.add(d.evidence()));
            stage.windows().forEach(w -> doses.add(w.dose().evidence()));
            stage.actions().forEach(a -> a.doses().forEach(d -> doses.add(d.evidence())));
        }
        protocol.compounds().forEach(this::add);
    }

    private void add(Compound compound) {
        add(compound.molarMass());
        add(compound.halfLife());
        for (TargetEffect effect : compound.targets()) {
            add(effect.potency());
            add(effect.hill());
            add(effect.max());
            add(effect.inactivation());
        }
        if (compound.toxicity() != null) {
            add(compound.toxicity().half());
            add(compound.toxicity().max());
        }
    }

    /** A default that no file states is nobody's figure. */
    private void add(Parameter parameter) {
        if (parameter != null && parameter.span().hasPlace()) {
            compounds.add(parameter);
        }
    }

    /** Keys of references by group, each once in its group. */
    Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>(protocol.sources());
        doses.forEach(e -> own.addAll(e.sources()));
        groups.put("The protocol " + protocol.id(), own);
        groups.put("Its compounds", keys(compounds));
        groups.put("The model " + protocol.model().id(), keys(protocol.model().parameters()));
        return groups;
    }

    private static Set<String> keys(List<Parameter> parameters) {
        Set<String> keys = new LinkedHashSet<>();
        parameters.forEach(p -> keys.addAll(p.evidence().sources()));
        return keys;
    }

    /** How many numbers there are, by grade, and how many have no source. */
    String sum() {
        List<Evidence> all = new ArrayList<>(doses);
        compounds.forEach(p -> all.add(p.evidence()));
        protocol.model().parameters().forEach(p -> all.add(p.evidence()));
        long bare = all.stream().filter(e -> e.sources().isEmpty()).count();
        return Count.of(all.size(), "number", "numbers") + ": " + count(all, Grade.MEASURED) + " measured, "
                + count(all, Grade.RELATED) + " from related systems, " + count(all, Grade.ASSUMED) + " assumed; "
                + bare
                + " without a source.";
    }

    private static long count(List<Evidence> all, Grade grade) {
        return all.stream().filter(e -> e.grade() == grade).count();
    }
}
