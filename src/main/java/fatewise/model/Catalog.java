package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where readers find compounds, media, models and references by name; {@code library} has the files. */
public interface Catalog {
    /** By id or alias, as a bench scientist writes it: case, blanks, hyphens and Greek letters do not matter. */
    Optional<Compound> compound(String name);

    /** Every id and alias, for suggestions. */
    Collection<String> compoundNames();

    /** Every compound, by id. */
    List<Compound> compounds();

    /** By id or alias. */
    Optional<BaseMedium> medium(String name);

    /** Every id, for suggestions. */
    Collection<String> mediumNames();

    /**
     * By id, or a path beside the file that asks.
     *
     * @param asked where the name stands, for problems and relative paths
     */
    Optional<Model> model(String name, Span asked, Problems problems);

    /** Every id, for suggestions. */
    Collection<String> modelNames();

    /** By key. */
    Optional<Reference> reference(String key);
}
