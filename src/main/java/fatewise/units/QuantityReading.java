package fatewise.units;

import java.util.List;
import java.util.Optional;

/** What came of reading a text as a quantity. */
public sealed interface QuantityReading {
    /** The quantity, if it was one. */
    Optional<Quantity> value();

    /**
     * The quantity.
     *
     * @throws IllegalArgumentException when the text was none
     */
    Quantity orThrow();

    /** It was a quantity. */
    record Ok(Quantity quantity) implements QuantityReading {
        @Override
        public Optional<Quantity> value() {
            return Optional.of(quantity);
        }

        @Override
        public Quantity orThrow() {
            return quantity;
        }
    }

    /**
     * It was none.
     *
     * @param fault the kind of mistake
     * @param message what is wrong, with what was read
     * @param suggestions near units, or the whole quantity written well; may be empty
     * @param offset where in the text the trouble starts, from 0
     * @param length how many characters of it
     */
    record Wrong(Fault fault, String message, List<String> suggestions, int offset, int length)
            implements QuantityReading {
        @Override
        public Optional<Quantity> value() {
            return Optional.empty();
        }

        @Override
        public Quantity orThrow() {
            throw new IllegalArgumentException(message);
        }
    }

    /** The ways in which a text is no quantity. */
    enum Fault {
        NO_NUMBER,
        NO_UNIT,
        UNKNOWN_UNIT,
        NOT_FINITE,
        NUMBER_STYLE,
        TRAILING_TEXT
    }
}
