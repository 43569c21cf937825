package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A catalog with compounds and media of one file in front of those of the library. */
public final class Overlay implements Catalog {
    private final List<Compound> compounds;
    private final List<BaseMedium> media;
    private final Catalog behind;

    public Overlay(List<Compound> compounds, List<BaseMedium> media, Catalog behind) {
        this.compounds = List.copyOf(compounds);
        this.media = List.copyOf(media);
        this.behind = behind;
    }

    @Override
    public Optional<Compound> compound(String name) {
        String key = Names.key(name);
        Optional<Compound> own = compounds.stream()
                .filter(c -> Names.key(c.id()).equals(key)
                        || c.aliases().stream().anyMatch(a -> Names.key(a).equals(key)))
                .findFirst();
        return own.isPresent() ? own : behind.compound(name);
    }

    @Override
    public Collection<String> compoundNames() {
        List<String> names =
                new ArrayList<>(compounds.stream().map(Compound::id).toList());
        names.addAll(behind.compoundNames());
        return names;
    }

    @Override
    public List<Compound> compounds() {
        List<Compound> all = new ArrayList<>(compounds);
        all.addAll(behind.compounds());
        return all;
    }

    @Override
    public Optional<BaseMedium> medium(String name) {
        String key = Names.key(name);
        Optional<BaseMedium> own = media.stream()
                .filter(m -> Names.key(m.id()).equals(key)
                        || m.aliases().stream().anyMatch(a -> Names.key(a).equals(key)))
                .findFirst();
        return own.isPresent() ? own : behind.medium(name);
    }

    @Override
    public Collection<String> mediumNames() {
        List<String> names = new ArrayList<>(media.stream().map(BaseMedium::id).toList());
        names.addAll(behind.mediumNames());
        return names;
    }

    @Override
    public Optional<Model> model(String name, Span asked, Problems problems) {
        return behind.model(name, asked, problems);
    }

    @Override
    public Collection<String> modelNames() {
        return behind.modelNames();
    }

    @Override
    public Optional<Reference> reference(String key) {
        return behind.reference(key);
    }
}
