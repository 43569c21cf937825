package fatewise.protocol;

/** What an action needs to know of, and tell, the running culture; the simulation implements it. */
public interface CultureView {
    /**
     * Share of the cells of a state that live through handling now, with the signals they see now (ROCK rescue).
     *
     * @param state index of the state in the model
     * @param manner how they are handled
     * @return from 0 to 1
     */
    double survival(int state, Manner manner);

    /** The cells are in another vessel from now on; room for them is its. */
    void moveTo(Vessel vessel);

    /** This share (0 to 1) of the cells one wants went on; the rest of them was left behind on purpose. */
    void wentOn(double share);

    /** The cells form clusters of this many from now on. */
    void clustered(double cellsPerCluster);

    /** Something the reader of the result should know, such as fewer cells than were to be seeded. */
    void note(String sentence);
}
