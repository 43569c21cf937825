package fatewise.evidence;

import java.util.Locale;

/** What a row may be used for. */
public enum Use {
    /** Parameters may be fitted to it. */
    FIT,
    /** It is only looked at, so that it can say whether the rest was learned or memorised. */
    CHECK;

    /** As written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
