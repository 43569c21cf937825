/**
 * Numbers with the units of the bench, read from text and turned into plain doubles at the border.
 *
 * <p>Start at {@link Quantity} and {@link UnitParser}. A {@link Dimension} is a vector of exponents; a {@link Unit}
 * is a dimension and a scale to the canonical units. These are <b>d</b> (time), <b>nmol</b> (amount), <b>ng</b>
 * (mass), <b>cm</b> (length, hence cm2 and cm3 = <b>mL</b>), <b>cell</b>, <b>USD</b>, <b>U</b> (activity) and the
 * share of a volume (1 = 100 % v/v). So 1 uM is 1 nmol/mL is 1.0; 1 ng/mL is 1.0; 1 g/mol is 1 ng/nmol is 1.0; and a
 * mass concentration divided by a molar mass is micromolar without any factor.
 *
 * <p>Imports the JDK only. Parsing fails by value ({@link QuantityReading}); adding a time to a mass fails by
 * {@link DimensionMismatch}.
 */
package fatewise.units;
