package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SumsTest {
    static java.util.stream.Stream<String> protocols() {
        return EmitterTest.protocols();
    }

    @Test
    void theSumOfAllCellsIsFoundAndNothingElse() {
        Program program = EquationsTest.crowded(30).folded();
        int[] sums = Sums.of(program);
        assertEquals(1, sums.length);
        Slopes slopes = Slopes.of(program);
        assertEquals(30, slopes.pattern().start(31) - slopes.pattern().start(30) - 1, "unknowns in the sum");
    }

    @Test
    void aChainHasNoSums() {
        Equations e = new Equations(50);
        for (int i = 0; i < 50; i++) {
            Term in = i == 0 ? e.constant(1) : e.y(i - 1);
            e.derivative(i, in.minus(e.y(i)));
        }
        assertArrayEquals(new int[0], Sums.of(e.folded()));
        assertEquals(99, Slopes.of(e.folded()).pattern().count());
    }

    /** Two groups that crowd their own members, and a third sum made of both. */
    @Test
    void sumsOfSumsAreFound() {
        Equations e = new Equations(60);
        Term[] group = new Term[2];
        for (int k = 0; k < 2; k++) {
            int from = 30 * k;
            group[k] = e.sum(java.util.stream.IntStream.range(from, from + 30)
                    .mapToObj(e::y)
                    .toList());
        }
        Term both = group[0].plus(group[1].power(2));
        for (int i = 0; i < 60; i++) {
            Term free = group[i / 30].from(1).times(both.from(2));
            e.derivative(i, e.y(i).times(free));
        }
        Slopes slopes = Slopes.of(e.folded());
        assertTrue(slopes.sums().length >= 2, "sums: " + slopes.sums().length);
        assertTrue(slopes.pattern().count() < 300, slopes.pattern().count() + " entries in place of 3600");
    }

    /** Crowding is found in models without being told where it is, and their matrix stays sparse. */
    @ParameterizedTest
    @MethodSource("protocols")
    void theMatrixOfEveryBundledProtocolIsSparse(String id) {
        Interpreter model = EmitterTest.protocol(id);
        Slopes slopes = Slopes.of(Program.of(Trace.of(model, Trace.Numbers.FOLDED)));
        int n = model.dimension();
        int entries = slopes.pattern().count();
        assertTrue(entries < 8 * n + n * n / 20, entries + " entries of " + n * n);
    }
}
