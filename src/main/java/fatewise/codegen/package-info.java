/**
 * Model to right-hand side: the one bridge between biology and solver.
 *
 * <p>Start at {@link Compiler}, which gives a {@link Kernel}: f(t, y) over a {@link fatewise.model.Layout}, plus the
 * read-outs that need the model's equations. {@link Interpreter} is the clear reference engine: it walks tables of
 * numbers, one class per layer (medium, targets, pathways, rates, fate). {@link Trace} writes down what the layers do as
 * operations of an {@link IrGraph}; {@link Emitter} makes them a class. Both
 * engines agree to the last bit. {@link SharedCode} serves many models of one shape. {@link Equations} are written without
 * any model; {@link Slopes} differentiates every {@link Program}, {@link LagProgram} solves what lags in it, {@link LuCode}
 * factors the matrices it gives; {@link CSource} writes both as C. Equations M1 to M3, P1 to P6 and F1 to F12: {@code
 * src/docs/theory/}.
 */
package fatewise.codegen;
