package fatewise.library;

import fatewise.diagnostics.Source;
import java.util.List;

/** A place with files of ours in it. */
interface Shelf {
    /** Whose files these are. */
    Origin.Kind kind();

    /**
     * Every file in a folder of it.
     *
     * @param kind {@code compound}, {@code medium}, {@code model}, {@code sources} or {@code protocol}; a shelf that
     *     sorts its files looks at that folder only
     */
    List<Source> files(String kind);

    /** Every table in its folder {@code evidence}, by name. */
    List<Source> evidence();
}
