package fatewise.protocol;

/**
 * What lies ready when an action is done.
 *
 * @param fresh the medium in the bottle
 * @param vessel what the cells are in
 */
public record AtHand(Recipe fresh, Vessel vessel) {}
