package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a variant of a protocol, one change after another; the grammar is that of {@link ChangeParser}. */
public final class Changes {
    private final Catalog catalog;
    private final Problems problems;

    public Changes(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /**
     * The protocol with one more change; unchanged, and a problem added, when the change cannot be made. Run
     * {@link ProtocolCheck} when all are made.
     *
     * @param span where the sentence stands: of the file, or {@link Span#commandLine}
     */
    public Protocol apply(Protocol protocol, String sentence, Span span) {
        Optional<Change> change = parse(protocol, sentence, span);
        if (change.isEmpty()) {
            return protocol;
        }
        Problems own = new Problems();
        Protocol edited = change.get().edit().apply(protocol, new EditSite(change.get(), own));
        problems.addAll(own);
        if (own.hasErrors()) {
            return protocol;
        }
        List<Change> all = new ArrayList<>(edited.changes());
        all.add(change.get());
        return edited.withChanges(all);
    }

    /** The change understood but not made; its compounds, states and media are looked up, its stages are not. */
    public Optional<Change> parse(Protocol protocol, String sentence, Span span) {
        Lookup lookup = new Lookup(Optional.of(protocol.model()), catalog, problems);
        return new ChangeParser(sentence, span, lookup, protocol).parse().map(e -> new Change(e, sentence, span));
    }
}
