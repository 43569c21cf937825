package fatewise.plan;

import fatewise.units.Quantity;

/**
 * Something to have in the freezer before day 0.
 *
 * @param name of the compound or base medium
 * @param amount used in all, excess included
 * @param pack to buy: the next usual size, or so many bottles
 * @param cost of what is used; unknown when no price is
 * @param packCost of what is to be bought, at the same price; unknown when no price is
 */
public record OrderLine(String name, Quantity amount, String pack, Cost cost, Cost packCost) {}
