package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.model.BaseMedium;
import fatewise.model.Catalog;
import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.ModelReader;
import fatewise.model.Overlay;
import fatewise.model.Reference;
import fatewise.tree.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small model, a shelf of protocols and a dish, for the tests of this package. */
final class Bench {
    static final String MODEL = """
            model: small
            states:
              PSC: {phases: 2, dwell: 2 d, divides: 0.5 /d}
              DE: {phases: 3, dwell: 3 d}
              NON: {}
            edges:
              PSC -> DE: {rate: 1 /d}
              DE -> NON: {rate: 0.1 /d}
            markers:
              OCT4: {aliases: [POU5F1], cells: {PSC: 95 % -> 50 %}}
              SOX17: {cells: {DE: 90 %}}
              NKX6-1: {cells: {NON: 50 %}}
            crowding: {planar: 5e5 cells/cm2, suspension: 5e6 cells/mL}
            compounds:
              CHIR99021:
                title: GSK3 inhibitor
                kind: small molecule
                aliases: [CHIR, CT99021]
                molar-mass: 465.3 g/mol
                targets: {GSK3: {effect: inhibits, potency: 0.5 uM}}
              FGF7:
                title: keratinocyte growth factor
                kind: protein
                aliases: [KGF]
                molar-mass: 19000 g/mol
                targets: {FGFR2B: {effect: activates, potency: 10 ng/mL}}
              retinoic acid:
                title: RAR agonist
                kind: small molecule
                aliases: [RA]
                molar-mass: 300.4 g/mol
                targets: {RAR: {effect: activates, potency: 20 nM}}
              SB 431542:
                title: ALK5 inhibitor
                kind: small molecule
                molar-mass: 384.4 g/mol
                targets: {ALK5: {effect: inhibits, potency: 0.5 uM}}
              FBS:
                title: serum
                kind: supplement
                targets: {SERUM: {effect: activates, potency: 1 % v/v}}
            media:
              Basal: {contains: {FBS: 2 % v/v}}
              Rich: {contains: {FBS: 10 % v/v, FGF7: 10 ng/mL}}
            """;

    private final Map<String, Source> shelf = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final Model model;

    Bench() {
        Problems own = new Problems();
        model = ModelReader.read(
                        Yaml.read(Source.of("small.yaml", MODEL), own), new Empty(null), n -> Optional.empty(), own)
                .orElseThrow(() -> new AssertionError(own.toString()));
    }

    Model model() {
        return model;
    }

    Catalog catalog() {
        return new Overlay(model.compounds(), model.media(), new Empty(model));
    }

    Compound compound(String name) {
        return catalog().compound(name).orElseThrow();
    }

    /** What was wrong so far. */
    Problems problems() {
        return problems;
    }

    Bench put(String name, String text) {
        shelf.put(name, Source.of(name + ".yaml", text));
        return this;
    }

    /** Reads a protocol that was put on the shelf. */
    Optional<Protocol> tryRead(String name) {
        return ProtocolReader.read(shelf.get(name), catalog(), n -> Optional.ofNullable(shelf.get(n)), problems);
    }

    /** Reads a protocol that must have no errors. */
    Protocol read(String text) {
        put("mine", text);
        return tryRead("mine").orElseThrow(() -> new AssertionError(problems.toString()));
    }

    /** A protocol of these stages, with 1e5 PSC in 2 mL on 10 cm2. */
    Protocol stages(String stages) {
        return read(head() + stages);
    }

    static String head() {
        return """
                protocol: mine
                model: small
                start:
                  cells: {PSC: 1e4 cells/cm2}
                  vessel: {format: dish, area: 10 cm2, volume: 2 mL}
                stages:
                """;
    }

    Protocol change(Protocol protocol, String... sentences) {
        Protocol changed = protocol;
        for (String sentence : sentences) {
            changed = new Changes(catalog(), problems).apply(changed, sentence, Span.commandLine("--change", sentence));
        }
        return changed;
    }

    Layout layout(Protocol protocol) {
        return new Layout(model, protocol.compounds());
    }

    /** A state vector with the protocol's start volume and 1e5 PSC, 2e4 of them in the second phase, and 1e4 DE. */
    double[] dish(Layout layout, double volume) {
        double[] y = new double[layout.size()];
        y[layout.volume()] = volume;
        y[layout.stateFrom(0)] = 8e4;
        y[layout.stateFrom(0) + 1] = 2e4;
        y[layout.stateFrom(1)] = 1e4;
        y[layout.dead()] = 500;
        return y;
    }

    static double cells(double[] y, Layout layout) {
        return Handled.total(y, layout);
    }

    /** A culture with fixed survival that remembers what it is told. */
    static final class Culture implements CultureView {
        final double survival;
        final List<String> told = new ArrayList<>();

        Culture(double survival) {
            this.survival = survival;
        }

        @Override
        public double survival(int state, Manner manner) {
            return state == 1 ? survival / 2 : survival;
        }

        @Override
        public void moveTo(Vessel vessel) {
            told.add("moved to " + vessel.describe());
        }

        @Override
        public void wentOn(double share) {
            told.add("went on " + share);
        }

        @Override
        public void clustered(double cellsPerCluster) {
            told.add("clusters of " + cellsPerCluster);
        }

        @Override
        public void note(String sentence) {
            told.add(sentence);
        }
    }

    /** A catalog with nothing but one model. */
    private record Empty(Model only) implements Catalog {
        @Override
        public Optional<Compound> compound(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> compoundNames() {
            return List.of();
        }

        @Override
        public List<Compound> compounds() {
            return List.of();
        }

        @Override
        public Optional<BaseMedium> medium(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> mediumNames() {
            return List.of();
        }

        @Override
        public Optional<Model> model(String name, Span asked, Problems problems) {
            if (only != null && name.equals(only.id())) {
                return Optional.of(only);
            }
            problems.error("E203", asked, "unknown model '" + name + "'");
            return Optional.empty();
        }

        @Override
        public Collection<String> modelNames() {
            return only == null ? List.of() : List.of(only.id());
        }

        @Override
        public Optional<Reference> reference(String key) {
            return Optional.empty();
        }
    }
}
