package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.Compound;
import fatewise.model.TargetEffect;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a protocol makes sense: its times, its cells and vessels, its doses. */
public final class ProtocolCheck {
    private static final double LARGE_MICROMOLAR = 1000;
    private static final double POTENT_MICROMOLAR = 1;
    private static final double FAR_ABOVE = 5000;
    /** Kinds of compounds that are there for what they tell the cells; salts and supplements feed them. */
    private static final Set<String> SIGNALS = Set.of("small molecule", "protein", "hormone", "vector");

    private final Protocol protocol;
    private final Problems problems;

    private ProtocolCheck(Protocol protocol, Problems problems) {
        this.protocol = protocol;
        this.problems = problems;
    }

    /**
     * Adds what is wrong or doubtful; without errors {@link Timeline#of} succeeds. When there are errors already, only
     * what does not follow from them is looked at: ids, and times in stages whose length is known.
     */
    public static void check(Protocol protocol, Problems problems) {
        if (protocol.stages().isEmpty()) {
            problems.error("E202", protocol.span(), protocol.id() + " has no stages")
                    .pointer("a stage is needed");
            return;
        }
        Problems own = new Problems();
        ProtocolCheck check = new ProtocolCheck(protocol, own);
        check.ids();
        if (problems.hasErrors()) {
            new TimesCheck(protocol, own).check();
            problems.addAll(own);
            return;
        }
        check.start();
        new TimesCheck(protocol, own).check();
        check.doses();
        if (!own.hasErrors()) {
            check.moments(Timeline.of(protocol));
        }
        problems.addAll(own);
    }

    private void ids() {
        Map<String, Stage> seen = new HashMap<>();
        for (Stage stage : protocol.stages()) {
            if (stage.id().isEmpty()) {
                continue; // told as missing
            }
            Stage first = seen.putIfAbsent(stage.id().toUpperCase(Locale.ROOT), stage);
            if (first != null) {
                problems.error("E406", stage.span(), "a second stage is called '" + stage.id() + "'")
                        .pointer("the first is on line " + first.span().line());
            }
        }
    }

    private void start() {
        Start start = protocol.start();
        start.cells().values().forEach(a -> density(a, start.vessel()));
        if (!(start.total() > 0) && start.cells().values().stream().noneMatch(a -> lacksArea(a, start.vessel()))) {
            problems.error("E408", start.span(), "there are no cells to start with")
                    .pointer("more than 0 cells are needed")
                    .hint("to mend: write e.g. 'cells: {PSC: 4.5e5 cells/cm2}' under 'start:'");
        }
    }

    private static boolean lacksArea(CellAmount amount, Vessel vessel) {
        return amount.quantity().is(Dimension.CELL_DENSITY_AREA) && vessel.area() == 0;
    }

    private void density(CellAmount amount, Vessel vessel) {
        if (lacksArea(amount, vessel)) {
            problems.error("E409", amount.span(), amount + " needs to know the area of the vessel")
                    .pointer("the vessel has no 'area'")
                    .hint("to mend: give the vessel an area, or count cells per mL");
        }
    }

    private void doses() {
        List<Dose> doses = new ArrayList<>(protocol.start().doses());
        protocol.stages().forEach(s -> doses.addAll(EditSite.doses(s)));
        doses.forEach(this::slip);
        Set<String> told = new HashSet<>();
        doses.stream()
                .filter(d -> idle(d.compound()) && told.add(d.compound().id()))
                .forEach(this::noEffect);
    }

    /** A signal that the model cannot feel: it has targets, but no pathway listens to any of them. */
    private boolean idle(Compound compound) {
        return !protocol.model().pathways().isEmpty()
                && SIGNALS.contains(compound.kind())
                && !compound.targets().isEmpty()
                && !protocol.model().hears(compound);
    }

    private void noEffect(Dose dose) {
        List<String> targets =
                dose.compound().targets().stream().map(TargetEffect::target).toList();
        problems.warning(
                        "W405",
                        dose.span(),
                        dose.compound().id() + " changes no pathway of the model "
                                + protocol.model().id())
                .pointer("no pathway listens to " + Suggest.list(targets))
                .hint("the run goes on; without this compound it would be the same, but for its toxicity");
    }

    /** A dose a thousand times above what the compound needs is mM written for uM. */
    private void slip(Dose dose) {
        Compound compound = dose.compound();
        boolean small =
                compound.kind().equals("small molecule") && compound.dimension().equals(Dimension.MOLAR);
        double potency = compound.targets().stream()
                .map(TargetEffect::potency)
                .mapToDouble(p -> p.value())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        boolean large = dose.concentration() > LARGE_MICROMOLAR || dose.concentration() > FAR_ABOVE * potency;
        if (small && large && potency < POTENT_MICROMOLAR) {
            double meant = dose.concentration() / 1000;
            while (meant > 1000 * potency) {
                meant /= 1000;
            }
            problems.warning("W402", dose.span(), dose + " is far above what it needs")
                    .pointer("half its effect is at " + Quantity.number(potency) + " uM")
                    .hint("did you mean " + Quantity.number(meant) + " uM?");
        }
    }

    private void moments(Timeline timeline) {
        for (Moment moment : timeline.moments()) {
            List<Act> acts = moment.acts();
            for (int i = 0; i < acts.size(); i++) {
                Act act = acts.get(i);
                if (act.action() instanceof Passage p) {
                    seeding(p.seeding(), p.vessel().orElse(act.atHand().vessel()));
                    wasted(acts.subList(0, i));
                } else if (act.action() instanceof Aggregate a) {
                    seeding(a.seeding(), a.vessel().orElse(act.atHand().vessel()));
                    wasted(acts.subList(0, i));
                }
            }
        }
    }

    private void seeding(Seeding seeding, Vessel vessel) {
        seeding.amount().ifPresent(a -> density(a, vessel));
    }

    private void wasted(List<Act> before) {
        for (Act act : before) {
            if (act.action() instanceof Dosing dosing) {
                Span span = dosing.doses().get(0).span();
                problems.warning("W403", span, "this dose is thrown away with the old medium at the same moment")
                        .pointer("given just before the cells are moved")
                        .hint("to mend: put it under 'medium' or 'windows', or give it a later time");
            }
        }
    }
}
