/**
 * The biology as immutable values: compounds, base media, pathways, cell states, edges, markers and their parameters.
 *
 * <p>Start at {@link Model}; {@link Catalog} is how readers find compounds and media by name, {@link Layout} says which
 * index of the state vector is what. Everything is in canonical units (d, nmol, ng, U, mL, cm2, cell) behind a
 * {@link Parameter}, which remembers how it was written, its evidence and its uncertainty.
 *
 * <p>Knows files (through {@code tree}) and units, but no protocol, no solver and no code generation. Fails by
 * collecting {@link fatewise.diagnostics.Problem}s. Equations M, P, F and R: {@code src/docs/theory/}.
 */
package fatewise.model;
