package fatewise.protocol;

/** One sentence of the change grammar, understood. */
public interface Edit {
    /** In the words of the grammar; reads back as an equal edit. */
    @Override
    String toString();
}
