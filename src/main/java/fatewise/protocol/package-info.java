/**
 * The language of protocols: what hands do to cells and medium, and when.
 *
 * <p>Start at {@link ProtocolReader}, which turns a file into a {@link Protocol}; {@link Changes} answers "what if" by
 * making another protocol of it; {@link Timeline} compiles it into ordered moments for a simulation or a calendar.
 * Everything that hands do is an {@link Action}, listed in {@link Actions}.
 *
 * <p>Knows the model's names (states, markers, compounds) and files through {@code tree}, but no solver. Times are in
 * days from day 0, the first action of stage 1. Fails by collecting {@link fatewise.diagnostics.Problem}s with their
 * places, all at once. Equations A1–A10: {@code src/docs/theory/actions.md}.
 */
package fatewise.protocol;
