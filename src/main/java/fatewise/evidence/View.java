package fatewise.evidence;

import java.util.List;

/** A culture at one time, as a person reads it. Numbers that the run did not keep are NaN. */
interface View {
    /** Share of the cells inside a gate of that name. */
    double gate(String name);

    /** Share of the cells in these states together. */
    double share(List<String> states);

    /** Living over living and dead. */
    double viability();

    /** Living cells. */
    double cells();

    /** Living cells per cell at the start. */
    double yieldPerCell();

    /** Concentration of a compound in the unit in which it is dosed. */
    double concentration(String compound);
}
