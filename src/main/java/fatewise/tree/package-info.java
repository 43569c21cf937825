/**
 * Text into nodes that know where they stand, and plain values into JSON.
 *
 * <p>Start at {@link Yaml#read}. YAML 1.2 is read as tokens into {@link Node}s, because binding to classes would lose
 * line and column; a scalar keeps its text, so a marker named {@code NO} survives. A reader declares its keys once as
 * a {@link KeyList}: {@link MapReader} refuses every other key, and {@link Schema} makes the JSON Schema for editors
 * out of the same list. {@link Scalars} turns single values into quantities, fractions and counts.
 *
 * <p>Imports {@code diagnostics} and {@code units}; the only package that knows Jackson. Fails by adding to a {@link
 * fatewise.diagnostics.Problems}; after a problem a reader returns a harmless stand-in, so that reading goes on.
 */
package fatewise.tree;
