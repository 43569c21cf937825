package fatewise.report;

import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import fatewise.model.Parameter;
import fatewise.model.TargetEffect;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.report.ReportData.Assumption;
import fatewise.report.ReportData.Rests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What every number a protocol uses rests on: its own doses and lengths, its compounds, its model. */
public final class Founding {
    /** How many assumed numbers a report lists. */
    private static final int LISTED = 60;

    private final Protocol protocol;
    private final List<Evidence> doses = new ArrayList<>();
    private final List<Parameter> compounds = new ArrayList<>();

    public Founding(Protocol protocol) {
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
            add(compound.toxicity().hill());
            add(compound.toxicity().max());
        }
    }

    /** A default that no file states is nobody's figure. */
    private void add(Parameter parameter) {
        if (parameter != null && parameter.span().hasPlace()) {
            compounds.add(parameter);
        }
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(compounds.stream(), protocol.model().parameters().stream());
    }

    private List<Evidence> all() {
        return Stream.concat(doses.stream(), parameters().map(Parameter::evidence))
                .toList();
    }

    /** Keys of references by group, each once in its group. */
    public Map<String, Set<String>> groups() {
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

    /** Keys of the references behind all of them, each once. */
    Set<String> sources() {
        Set<String> keys = new LinkedHashSet<>();
        all().forEach(e -> keys.addAll(e.sources()));
        return keys;
    }

    /** How many numbers there are of a grade. */
    public int count(Grade grade) {
        return (int) all().stream().filter(e -> e.grade() == grade).count();
    }

    /** How many numbers there are. */
    public int total() {
        return all().size();
    }

    /** How many numbers have no source. */
    public int withoutSource() {
        return (int) all().stream().filter(e -> e.sources().isEmpty()).count();
    }

    Rests rests() {
        List<Assumption> listed = parameters()
                .filter(p -> p.grade() == Grade.ASSUMED)
                .sorted(Comparator.comparingDouble((Parameter p) -> -p.spread()))
                .limit(LISTED)
                .map(p -> new Assumption(
                        p.id(), p.quantity().toString(), p.evidence().note()))
                .toList();
        return new Rests(count(Grade.MEASURED), count(Grade.RELATED), count(Grade.ASSUMED), listed);
    }
}
