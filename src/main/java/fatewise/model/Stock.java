package fatewise.model;

import fatewise.units.Quantity;

/**
 * The bottle in the freezer.
 *
 * @param concentration as prepared
 * @param solvent such as DMSO
 */
public record Stock(Quantity concentration, String solvent) {}
