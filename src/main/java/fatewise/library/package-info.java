/**
 * Finds compounds, media, models, references and protocols by name: those that come with fatewise, and the user's own.
 *
 * <p>Start at {@link Library}. It reads only the heading of a file until somebody asks for what is in it, so that a
 * run parses the thirty files it needs and not two hundred. Names are compared as
 * {@link fatewise.model.Names#key} says. The user's files stand before the bundled ones: one with the same id replaces
 * it, one that claims another's alias is a problem with both places.
 *
 * <p>Imports {@code protocol}, {@code model}, {@code tree}. Fails by {@link fatewise.diagnostics.Problems}.
 */
package fatewise.library;
