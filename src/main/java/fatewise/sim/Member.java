package fatewise.sim;

import fatewise.model.MarkerGate;
import java.util.List;

/**
 * One member of an ensemble, ready to be solved.
 *
 * @param number of it
 * @param simulation with its numbers
 * @param gates of its markers
 */
record Member(int number, Simulation simulation, List<MarkerGate> gates) {}
