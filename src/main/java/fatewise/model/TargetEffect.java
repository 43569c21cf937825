package fatewise.model;

/**
 * What a compound does to one molecular target (eq. P1, P2 and, when covalent, P5).
 *
 * @param target id of the target, e.g. {@code GSK3}
 * @param effect what it does
 * @param potency concentration of half effect in cells; for covalent effects K_I
 * @param hill steepness, at least 1
 * @param max largest effect, 1 for a full agonist or antagonist
 * @param inactivation k_inact [1/d] of a covalent effect, otherwise null
 */
public record TargetEffect(
        String target, Effect effect, Parameter potency, Parameter hill, Parameter max, Parameter inactivation) {

    /** Kinds of effect. */
    public enum Effect {
        /** Reversible agonist. */
        ACTIVATES("activates", true, false),
        /** Reversible antagonist. */
        INHIBITS("inhibits", false, false),
        /** Covalent inhibitor: the target comes back by turnover only. */
        INACTIVATES("inactivates", false, true),
        /** Irreversible agonist, such as a vector that stays in the cell. */
        TRANSDUCES("transduces", true, true);

        private final String word;
        private final boolean activating;
        private final boolean covalent;

        Effect(String word, boolean activating, boolean covalent) {
            this.word = word;
            this.activating = activating;
            this.covalent = covalent;
        }

        /** As written in files. */
        public String word() {
            return word;
        }

        public boolean activating() {
            return activating;
        }

        public boolean covalent() {
            return covalent;
        }
    }
}
