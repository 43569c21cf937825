package fatewise.protocol;

/**
 * A compound that a protocol keeps in the medium from one time to another: a bar on a chart, a line in an order.
 *
 * @param dose what and how much
 * @param stage index of the stage that has it
 * @param from days from day 0
 * @param to days from day 0
 */
public record Course(Dose dose, int stage, double from, double to) {}
