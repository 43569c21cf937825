package fatewise.analysis.fit;

/**
 * By how much all figures of a paper, line or batch are shifted together, shrunk to 0 (eq. E8).
 *
 * @param group name, such as {@code source:chu-2016}
 * @param sd how far such shifts are spread, on the scale of the link
 */
public record RandomEffect(String group, double sd) {
    public RandomEffect {
        if (!(sd > 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException(group + " ± " + sd);
        }
    }
}
