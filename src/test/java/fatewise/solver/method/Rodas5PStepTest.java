package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.codegen.Equations;
import fatewise.codegen.Term;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rodas5PStepTest {
    private final double[] y = {1, 1, 1};
    private final double[] yNew = new double[3];
    private final double[] err = new double[3];
    private final Stats stats = new Stats(3);

    private Rodas5PStep step(Rhs rhs) {
        return new Rodas5PStep(rhs, Tolerances.uniform(1e-6, 1e-6, 3), stats);
    }

    /** Everything leans on everything, so that one bad number spreads; component 1 has no value from some time on. */
    private static Rhs breakingAt(double end) {
        return new Rhs() {
            @Override
            public int dimension() {
                return 3;
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt) {
                double all = y[0] + y[1] + y[2];
                Arrays.fill(dydt, -all);
                dydt[1] = t > end ? Double.NaN : -all;
            }

            @Override
            public Optional<Jacobian> jacobian() {
                return Optional.of(new Jacobian() {
                    @Override
                    public SparsePattern pattern() {
                        return SparsePattern.dense(3);
                    }

                    @Override
                    public void evaluate(double t, double[] y, double[] entries) {
                        Arrays.fill(entries, -1);
                    }

                    @Override
                    public double cost() {
                        return 1;
                    }
                });
            }
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.3, 0.5, 0.7, 0.98})
    void ofASlopeThatIsNotFiniteTheComponentIsTold(double end) {
        assertFalse(step(breakingAt(end)).attempt(0, 1, y, yNew, err));
        assertEquals(
                List.of(1),
                IntStream.range(0, 3).filter(i -> Double.isNaN(err[i])).boxed().toList(),
                Arrays.toString(err));
    }

    @Test
    void aShorterStepThenSucceeds() {
        Rodas5PStep step = step(breakingAt(0.7));
        assertFalse(step.attempt(0, 1, y, yNew, err));
        assertTrue(step.attempt(0, 0.5, y, yNew, err));
        assertEquals(1 - (1 - Math.exp(-1.5)), yNew[0], 1e-3);
        assertEquals(1, stats.jacobians(), "the matrix is kept");
        assertEquals(2, stats.factorizations());
    }

    /** Terms shared by f and its matrix are computed once, without a change of any bit. */
    @Test
    void fAndItsMatrixTogetherAreThoseApart() {
        Equations e = new Equations(3);
        for (int i = 0; i < 3; i++) {
            Term share = e.constant(0);
            for (int j = 0; j < 3; j++) {
                Term x = e.y(j).positive().power(1.3 + i + 0.1 * j);
                share = share.plus(x.over(x.plus(e.constant(0.4))));
            }
            e.derivative(i, share.minus(e.y(i)));
        }
        Rhs rhs = e.rhs();
        Jacobian jacobian = rhs.jacobian().orElseThrow();
        double[] state = {0.3, 1.7, 0.9};
        double[] f = new double[3];
        double[] entries = new double[jacobian.pattern().count()];
        double[] fApart = new double[3];
        double[] entriesApart = new double[entries.length];
        rhs.evaluate(0, state, fApart);
        jacobian.evaluate(0, state, entriesApart);
        Rhs neverAsked = breakingAt(-1);
        jacobian.evaluateWith(neverAsked, 0, state, f, entries);
        assertTrue(Arrays.equals(fApart, f) && Arrays.equals(entriesApart, entries));
        assertTrue(Arrays.stream(entries).allMatch(x -> x != 0));
    }
}
