package fatewise.model;

import fatewise.diagnostics.Span;

/**
 * A molecular target as the model sees it.
 *
 * @param id e.g. {@code LSD1}
 * @param title in words; may be empty
 * @param turnover half-life of the protein [d], with which a covalent effect wears off; null when none binds
 * @param competition whether agonists and antagonists compete for it (eq. P2)
 * @param span where it was read
 */
public record Target(String id, String title, Parameter turnover, Competition competition, Span span) {
    /** Whether agonist and antagonist meet at one site. */
    public enum Competition {
        COMPETITIVE,
        INDEPENDENT
    }
}
