package fatewise.evidence;

/**
 * An experiment at a time.
 *
 * @param experiment what was done
 * @param when the culture was looked at
 */
public record Point(Experiment experiment, When when) {
    @Override
    public String toString() {
        return experiment + " at " + when;
    }
}
