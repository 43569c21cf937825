package fatewise.report;

import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import fatewise.model.Parameter;
import fatewise.model.TargetEffect;
import fatewise.protocol.Dose;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.report.ReportData.Assumption;
import fatewise.report.ReportData.Rests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts the numbers a protocol rests on, by grade, and gathers their sources: model, compounds, doses. */
final class Founding {
    /** How many assumed numbers a report lists. */
    private static final int LISTED = 60;

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Evidence> doses = new ArrayList<>();

    Founding(Protocol protocol) {
        parameters.addAll(protocol.model().parameters());
        for (Compound compound : protocol.compounds()) {
            add(compound.molarMass());
            add(compound.halfLife());
            for (TargetEffect effect : compound.targets()) {
                add(effect.potency());
                add(effect.hill());
                add(effect.max());
                add(effect.inactivation());
            }
        }
        protocol.start().cells().values().forEach(a -> doses.add(a.evidence()));
        for (Stage stage : protocol.stages()) {
            doses.add(stage.evidence()); // its length
            stage.doses().stream().map(Dose::evidence).forEach(doses::add);
            stage.windows().forEach(w -> doses.add(w.dose().evidence()));
        }
    }

    /** A default that no file states has the bounds of a point and is not counted. */
    private void add(Parameter parameter) {
        if (parameter != null && parameter.low() < parameter.high()) {
            parameters.add(parameter);
        }
    }

    Rests rests() {
        List<Parameter> assumed =
                parameters.stream().filter(p -> p.grade() == Grade.ASSUMED).toList();
        List<Assumption> listed = assumed.stream()
                .sorted(Comparator.comparingDouble((Parameter p) -> -p.spread()))
                .limit(LISTED)
                .map(p -> new Assumption(
                        p.id(), p.quantity().toString(), p.evidence().note()))
                .toList();
        return new Rests(count(Grade.MEASURED), count(Grade.RELATED), count(Grade.ASSUMED), listed);
    }

    private int count(Grade grade) {
        return (int) (parameters.stream().filter(p -> p.grade() == grade).count()
                + doses.stream().filter(e -> e.grade() == grade).count());
    }

    /** Keys of the references behind them, each once. */
    Set<String> sources() {
        Set<String> keys = new LinkedHashSet<>();
        doses.forEach(e -> keys.addAll(e.sources()));
        parameters.forEach(p -> keys.addAll(p.evidence().sources()));
        return keys;
    }
}
