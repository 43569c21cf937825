package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.SecondaryODE;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StiffIntegratorTest {
    static final List<DoubleFunction<StiffIntegrator>> MAKERS =
            List.of(tol -> StiffIntegrator.rodas5p(tol, tol), tol -> StiffIntegrator.sdirk4(tol, tol));

    private static OrdinaryDifferentialEquation equation(double k) {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {-k * (y[0] - Math.cos(t)) - Math.sin(t)};
            }
        };
    }

    /** Robertson's reactions; the code block of the guide page is this class word for word. */
    // begin of the guide's code
    static final class Robertson implements ODEJacobiansProvider {
        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double slow = 0.04 * y[0];
            double back = 1e4 * y[1] * y[2];
            double fast = 3e7 * y[1] * y[1];
            return new double[] {back - slow, slow - back - fast, fast};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            double fast = 6e7 * y[1];
            return new double[][] {
                {-0.04, 1e4 * y[2], 1e4 * y[1]},
                {0.04, -1e4 * y[2] - fast, -1e4 * y[1]},
                {0, fast, 0},
            };
        }
    }

    static double[] atAMillion() {
        ODEIntegrator integrator = StiffIntegrator.rodas5p(1e-8, 1e-12, 1e-16, 1e-12);
        ODEState start = new ODEState(0, new double[] {1, 0, 0});
        return integrator.integrate(new Robertson(), start, 1e6).getPrimaryState();
    }
    // end of the guide's code

    @Test
    void theGuideShowsThisVeryCode() throws Exception {
        String test = Files.readString(Path.of("src/test/java/fatewise/solver/method/StiffIntegratorTest.java"));
        String code = test.substring(
                test.indexOf("// begin of the guide's code\n") + "// begin of the guide's code\n".length(),
                test.indexOf("    // end of the guide's code"));
        String page = Files.readString(Path.of("src/docs/guide/hipparchus-adapter.md"));
        assertTrue(page.contains("```java\n" + code.stripTrailing().stripIndent() + "\n```"), code.stripIndent());
    }

    @Test
    void robertsonAtAMillionConservesMassAndIsInBalance() {
        double[] y = atAMillion();
        assertEquals(1, y[0] + y[1] + y[2], 1e-9);
        assertEquals(1, (1e4 * y[1] * y[2] + 3e7 * y[1] * y[1]) / (0.04 * y[0]), 1e-4);
    }

    @ParameterizedTest
    @FieldSource("MAKERS")
    void aStiffProblemNeedsFewSteps(DoubleFunction<StiffIntegrator> maker) {
        StiffIntegrator integrator = maker.apply(1e-7);
        ODEStateAndDerivative last = integrator.integrate(equation(1e6), new ODEState(0, new double[] {2}), 10);
        assertEquals(10, last.getTime());
        assertEquals(Math.cos(10), last.getPrimaryState()[0], 1e-5);
        assertTrue(integrator.getEvaluations() < 10_000, () -> "" + integrator.getEvaluations());
    }

    @ParameterizedTest
    @FieldSource("MAKERS")
    void aDenseOutputModelKeepsTheWholeCourse(DoubleFunction<StiffIntegrator> maker) {
        DenseOutputModel model = new DenseOutputModel();
        StiffIntegrator integrator = maker.apply(1e-8);
        integrator.addStepHandler(model);
        integrator.integrate(equation(100), new ODEState(0, new double[] {1}), 5);
        for (double t = 0; t <= 5; t += 0.01) {
            ODEStateAndDerivative between = model.getInterpolatedState(t);
            assertEquals(Math.cos(t), between.getPrimaryState()[0], 1e-6);
            assertEquals(-Math.sin(t), between.getPrimaryDerivative()[0], 1e-3);
        }
    }

    @ParameterizedTest
    @FieldSource("MAKERS")
    void anEventIsFoundAndTheStateMayBeReset(DoubleFunction<StiffIntegrator> maker) {
        StiffIntegrator integrator = maker.apply(1e-8);
        integrator.addEventDetector(new Crossing(0.5));
        OrdinaryDifferentialEquation decay = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {-y[0]};
            }
        };
        ODEStateAndDerivative last = integrator.integrate(decay, new ODEState(0, new double[] {1}), 1);
        assertEquals(Math.exp(-1) + Math.exp(Math.log(2) - 1), last.getPrimaryState()[0], 1e-6); // 1 added at ln 2
    }

    @ParameterizedTest
    @FieldSource("MAKERS")
    void backwardsIsTheWayBack(DoubleFunction<StiffIntegrator> maker) {
        ODEStateAndDerivative back =
                maker.apply(1e-9).integrate(equation(1), new ODEState(2, new double[] {Math.cos(2)}), 0);
        assertArrayEquals(new double[] {1}, back.getPrimaryState(), 1e-6);
        assertEquals(0, back.getTime());
    }

    @Test
    void secondaryEquationsGoAlong() {
        ExpandableODE both = new ExpandableODE(equation(1e4));
        both.addSecondaryEquations(new SecondaryODE() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] primary, double[] primaryDot, double[] secondary) {
                return new double[] {primary[0]};
            }
        });
        ODEState start = new ODEState(0, new double[] {1}, new double[][] {{0}});
        ODEStateAndDerivative last = StiffIntegrator.rodas5p(1e-8, 1e-8).integrate(both, start, 2);
        assertEquals(Math.sin(2), last.getSecondaryState(1)[0], 1e-6);
    }

    @Test
    void aBlowUpFailsAsHipparchusDoes() {
        OrdinaryDifferentialEquation explodes = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {y[0] * y[0]};
            }
        };
        ODEState start = new ODEState(0, new double[] {1});
        StiffIntegrator integrator = StiffIntegrator.rodas5p(1e-6, 1e-6);
        assertThrows(MathIllegalStateException.class, () -> integrator.integrate(explodes, start, 2));
    }

    @Test
    void wronglyManyTolerancesAreRefused() {
        ODEState start = new ODEState(0, new double[] {1});
        StiffIntegrator integrator = StiffIntegrator.rodas5p(1e-6, 1e-6, 1e-6);
        assertThrows(IllegalArgumentException.class, () -> integrator.integrate(equation(1), start, 2));
    }

    /** Adds one when y falls through a level. */
    private record Crossing(double level) implements ODEEventDetector {
        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return (state, forward) -> 0.1;
        }

        @Override
        public int getMaxIterationCount() {
            return 100;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(0, 1e-12, 0, 5);
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            return state.getPrimaryState()[0] - level;
        }

        @Override
        public ODEEventHandler getHandler() {
            return new ODEEventHandler() {
                @Override
                public Action eventOccurred(ODEStateAndDerivative state, ODEEventDetector detector, boolean rises) {
                    return rises ? Action.CONTINUE : Action.RESET_STATE;
                }

                @Override
                public ODEState resetState(ODEEventDetector detector, ODEStateAndDerivative state) {
                    return new ODEState(state.getTime(), new double[] {state.getPrimaryState()[0] + 1});
                }
            };
        }
    }
}
