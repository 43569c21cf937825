/**
 * The integration methods, one file each, listed in {@link fatewise.solver.method.Methods}.
 *
 * <p>To add one: implement {@link fatewise.solver.Method}, add it to the list; the suites for order, exact problems,
 * stops and agreement then cover it. {@code StiffIntegrator} offers the implicit ones to programs that use Hipparchus. Equations S5
 * to S15: {@code src/docs/theory/solver.md}.
 */
package fatewise.solver.method;
