package fatewise.analysis.fit;

import fatewise.evidence.CrossTable;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Stamp;
import fatewise.evidence.Use;
import fatewise.model.FitPlan;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.sim.Provenance;
import fatewise.sim.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan with the rows it uses, ready to be searched.
 *
 * @param plan what is estimated
 * @param set rows that are used, and their experiments
 * @param left out: rows of which the model as it stands says nothing, with the reason
 * @param posterior the sum of squares
 */
public record FitProblem(FitPlan plan, EvidenceSet set, List<String> left, Posterior posterior) {
    public FitProblem {
        left = List.copyOf(left);
    }

    /**
     * Binds a plan to rows of evidence: those for fitting, of the plan's tables, whose experiments run on its model.
     *
     * @param evidence all rows at hand
     * @param settings of the solver
     */
    public static FitProblem of(FitPlan plan, EvidenceSet evidence, Settings settings, Pool pool) {
        EvidenceSet wanted = evidence.only(
                row -> row.use() == Use.FIT && plan.uses(row.theme(), row.id()) && onModel(plan, evidence, row));
        List<Prior> priors = plan.free().stream()
                .map(p -> Prior.of(p, plan.model().jointSpread()))
                .toList();
        List<String> left = new ArrayList<>();
        EvidenceSet known = known(wanted, settings, pool, left);
        Sought sought = new Sought(known);
        RowFigures figures = new RowFigures(known, sought, plan.shift());
        ModelPredictor predictor = new ModelPredictor(known, sought, priors, settings, pool);
        return new FitProblem(
                plan, known, left, Posterior.of(predictor, priors, figures.observations(), figures.effects()));
    }

    private static boolean onModel(FitPlan plan, EvidenceSet evidence, EvidenceRow row) {
        return same(plan, evidence.protocol(row.at().experiment()))
                && row.reference()
                        .map(r -> same(plan, evidence.protocol(r.experiment())))
                        .orElse(true);
    }

    private static boolean same(FitPlan plan, Protocol protocol) {
        return protocol.model().id().equals(plan.model().id());
    }

    /** Without the rows of which the model says nothing: there is no slope towards a number. */
    private static EvidenceSet known(EvidenceSet wanted, Settings settings, Pool pool, List<String> left) {
        var predictions = new fatewise.evidence.PointPredictor(settings, pool.threads()).predict(wanted);
        for (int i = 0; i < predictions.size(); i++) {
            if (!predictions.get(i).isKnown()) {
                left.add(wanted.rows().get(i).id() + ": " + predictions.get(i).reason());
            }
        }
        return wanted.only(row -> left.stream().noneMatch(l -> l.startsWith(row.id() + ": ")));
    }

    /** A fingerprint of everything a result depends on: the program, the plan, the rows, every file that is read. */
    public String fingerprint() {
        List<Object> all = new ArrayList<>(List.of(Provenance.VERSION, plan.effort(), plan.shift(), plan.free(), left));
        all.addAll(posterior.observations());
        set.protocols().forEach((experiment, protocol) -> {
            all.add(experiment);
            all.add(Provenance.inputs(protocol));
        });
        return Provenance.sha256(all.toString());
    }

    /** What refits without each source say to its rows, as a file to be kept beside the fit; empty without such refits. */
    public Optional<String> crossTable(FitResult result, String command) {
        List<CrossTable.Line> lines = new ArrayList<>();
        for (CrossValidation.Fold fold : result.folds()) {
            for (CrossValidation.Row row : fold.rows()) {
                EvidenceRow of = row(row.id()).orElseThrow();
                lines.add(new CrossTable.Line(row.id(), fold.source(), RowFigures.plain(of, row.predicted())));
            }
        }
        List<String> free = plan.free().stream().map(Parameter::id).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(CrossTable.text(Stamp.of(set, free), command, lines));
    }

    /** The row of an observation. */
    public Optional<EvidenceRow> row(String id) {
        return set.rows().stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
