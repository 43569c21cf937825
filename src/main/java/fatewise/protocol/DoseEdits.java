package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.model.Compound;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of what is in the medium. */
final class DoseEdits {
    private DoseEdits() {}

    /** {@code omit X [in STAGE]}. */
    record Omit(Compound compound, Optional<String> stage) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            List<Stage> stages = site.stages(protocol, stage);
            boolean atStart = stage.isEmpty()
                    && protocol.start().doses().stream()
                            .anyMatch(d -> d.compound().id().equals(compound.id()));
            if (stages.isEmpty()) {
                return protocol;
            }
            if (!atStart && stages.stream().noneMatch(s -> EditSite.has(s, compound))) {
                site.absent(compound, protocol, stages);
                return protocol;
            }
            Protocol edited = protocol;
            for (Stage one : stages) {
                edited = EditSite.with(edited, one, s -> EditSite.eachDose(s, compound, d -> Optional.empty()));
            }
            return atStart ? edited.withStart(without(edited.start())) : edited;
        }

        private Start without(Start start) {
            List<Dose> left = EditSite.each(start.doses(), compound, d -> Optional.empty());
            return new Start(start.cells(), start.vessel(), start.base(), left, start.span());
        }

        @Override
        public String toString() {
            return "omit " + compound.id() + EditSite.in(stage);
        }
    }

    /** {@code set [STAGE] X DOSE}. */
    record SetDose(Optional<String> stage, Compound compound, Quantity quantity) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            List<Stage> stages = site.stages(protocol, stage);
            Optional<Dose> dose = site.dose(compound, quantity);
            if (stages.isEmpty() || dose.isEmpty()) {
                return protocol;
            }
            if (stages.stream().noneMatch(s -> EditSite.has(s, compound))) {
                site.absent(compound, protocol, stages);
                return protocol;
            }
            Protocol edited = protocol;
            for (Stage one : stages) {
                edited = EditSite.with(edited, one, s -> EditSite.eachDose(s, compound, d -> dose));
            }
            return edited;
        }

        @Override
        public String toString() {
            return "set " + stage.map(s -> s + " ").orElse("") + compound.id() + " " + quantity;
        }
    }

    /** {@code add X DOSE to STAGE [from TIME] [to TIME]}. */
    record AddDose(Compound compound, Quantity quantity, String stage, Optional<TimeText> from, Optional<TimeText> to)
            implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            Optional<Stage> found = site.stage(protocol, stage);
            Optional<Dose> dose = site.dose(compound, quantity);
            if (found.isEmpty() || dose.isEmpty()) {
                return protocol;
            }
            if (EditSite.has(found.get(), compound)) {
                Problems.Entry entry = site.problems()
                        .warning(
                                "W401",
                                site.change().span(),
                                compound.id() + " is in " + stage + " already; the doses add up");
                entry.hint("to have this dose instead: 'set " + stage + " " + compound.id() + " " + quantity + "'");
            }
            return EditSite.with(protocol, found.get(), s -> add(s, dose.get(), site));
        }

        private Stage add(Stage one, Dose dose, EditSite site) {
            if (from.isEmpty() && to.isEmpty()) {
                List<Dose> doses = new ArrayList<>(one.doses());
                doses.add(dose);
                return one.withDoses(doses);
            }
            List<Window> windows = new ArrayList<>(one.windows());
            windows.add(new Window(
                    dose,
                    from.orElse(TimeText.START),
                    to.orElse(TimeText.STAGE_END),
                    site.change().span()));
            return one.withWindows(windows);
        }

        @Override
        public String toString() {
            return "add " + compound.id() + " " + quantity + " to " + stage
                    + from.map(t -> " from " + t).orElse("")
                    + to.map(t -> " to " + t).orElse("");
        }
    }

    /** {@code replace X with Y [at DOSE] [in STAGE]}. */
    record Replace(Compound compound, Compound by, Optional<Quantity> quantity, Optional<String> stage)
            implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            List<Stage> stages = site.stages(protocol, stage);
            if (stages.isEmpty()) {
                return protocol;
            }
            if (stages.stream().noneMatch(s -> EditSite.has(s, compound))) {
                site.absent(compound, protocol, stages);
                return protocol;
            }
            Optional<Dose> fixed = quantity.flatMap(q -> site.dose(by, q));
            if (quantity.isPresent() && fixed.isEmpty() || quantity.isEmpty() && !sameKind(stages, site)) {
                return protocol;
            }
            Protocol edited = protocol;
            for (Stage one : stages) {
                edited = EditSite.with(
                        edited,
                        one,
                        s -> EditSite.eachDose(
                                s,
                                compound,
                                d -> fixed.isPresent() ? fixed : d.flatMap(o -> site.dose(by, o.quantity()))));
            }
            return edited;
        }

        /** Whether the new compound can be dosed by the old one's numbers. */
        private boolean sameKind(List<Stage> stages, EditSite site) {
            Optional<Dose> odd = stages.stream()
                    .flatMap(s -> EditSite.doses(s).stream())
                    .filter(d -> d.compound().id().equals(compound.id()))
                    .filter(d -> by.concentration(d.quantity()).isEmpty())
                    .findFirst();
            odd.ifPresent(d -> site.error(
                            "E304", by.id(), d.quantity() + " of " + compound.id() + " cannot be a dose of " + by.id())
                    .pointer("which dose?")
                    .hint("to mend: 'replace " + compound.id() + " with " + by.id() + " at "
                            + PartReader.example(by).replaceFirst(" or .*", "") + "'"));
            return odd.isEmpty();
        }

        @Override
        public String toString() {
            return "replace " + compound.id() + " with " + by.id()
                    + quantity.map(q -> " at " + q).orElse("") + EditSite.in(stage);
        }
    }
}
