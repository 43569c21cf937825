package fatewise;

import fatewise.codegen.CSource;
import fatewise.codegen.Equations;
import fatewise.solver.Rhs;
import fatewise.solver.SegmentListener;
import java.util.Optional;

/** Where the right-hand side of a problem comes from. */
interface Source {
    /** A new right-hand side, its numbers as constants. */
    Rhs rhs();

    /** What has to be told to it when a segment begins. */
    default SegmentListener listener(Rhs rhs) {
        return SegmentListener.NONE;
    }

    /** The same as C. */
    CSource single(String name);

    /** What its functions are given in each segment; one row if that is the same in all. */
    double[][] given(CSource source, int segments);

    /** Equations, whose parameters can be varied; none for models. */
    Optional<Equations> equations();

    /** Of equations. */
    static Source of(Equations equations) {
        return new Source() {
            @Override
            public Rhs rhs() {
                return equations.rhs();
            }

            @Override
            public CSource single(String name) {
                return CSource.folded(name, equations);
            }

            @Override
            public double[][] given(CSource source, int segments) {
                return new double[][] {source.given()};
            }

            @Override
            public Optional<Equations> equations() {
                return Optional.of(equations);
            }
        };
    }
}
