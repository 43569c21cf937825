package fatewise.codegen;

import fatewise.linalg.Elimination;
import fatewise.linalg.GuardedLu;
import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/**
 * How matrices of one pattern are factored: the order is searched for once, and straight-line code is made once, unless there
 * would be too much of it. For several threads; what {@link #lu} gives is for one.
 */
final class LuCode {
    /** Multiplications beyond which lists of indices are as fast as code that no longer stays in the caches. */
    static final long MOST_WORK = 4000;

    private final SparsePattern pattern;
    private final int states;
    private final Elimination elimination;
    private final LuLayout layout;
    private final Optional<LuFormula> formula;

    /** {@code states} as in {@code SparseLu}. */
    LuCode(SparsePattern pattern, int states) {
        this(pattern, states, MOST_WORK);
    }

    LuCode(SparsePattern pattern, int states, long mostWork) {
        this.pattern = pattern;
        this.states = states;
        elimination = Elimination.of(pattern);
        layout = new LuLayout(elimination, states);
        formula = elimination.work() <= mostWork
                ? Optional.of(load(LuEmitter.bytes(pattern, states, elimination, Emitter.MOST_BYTES)))
                : Optional.empty();
    }

    /** A class file as a hidden class, which goes when nobody uses it any longer. */
    static LuFormula load(byte[] file) {
        try {
            Class<?> made = MethodHandles.lookup().defineHiddenClass(file, true).lookupClass();
            return (LuFormula) made.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generated class cannot be loaded", e);
        }
    }

    /** A new factorization; where its factors are useless, a full one with exchanges of rows takes its place. */
    ShiftedLu lu() {
        ShiftedLu fast = formula.<ShiftedLu>map(f -> new UnrolledLu(f, layout, elimination.work()))
                .orElseGet(() -> new SparseLu(pattern, states, elimination));
        return new GuardedLu(fast, pattern, states);
    }
}
