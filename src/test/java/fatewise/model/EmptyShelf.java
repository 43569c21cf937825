package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A catalog with nothing in it: a model under test defines what it needs. */
public final class EmptyShelf implements Catalog {
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
        return Optional.empty();
    }

    @Override
    public Collection<String> modelNames() {
        return List.of();
    }

    @Override
    public Optional<Reference> reference(String key) {
        return Optional.empty();
    }
}
