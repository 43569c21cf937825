package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.model.Catalog;

/** Makes a variant of a protocol, one change after another. */
public final class Changes {
    private final Catalog catalog;
    private final Problems problems;

    public Changes(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /**
     * The protocol with one more change; unchanged, and a problem added, when the change cannot be made.
     *
     * @param span where the sentence stands: of the file, or {@link Span#commandLine}
     */
    public Protocol apply(Protocol protocol, String sentence, Span span) {
        problems.error("E413", span, "changes are not read yet: " + sentence + " (" + catalog.modelNames() + ")");
        return protocol;
    }
}
