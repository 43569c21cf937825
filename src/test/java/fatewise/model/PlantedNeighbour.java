package fatewise.model;

import fatewise.solver.PlantedFaults;

/** The other half of a planted cycle: {@code solver} and {@code model} must never see each other. */
public interface PlantedNeighbour {
    PlantedFaults back();
}
