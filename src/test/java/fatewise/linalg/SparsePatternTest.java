package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparsePatternTest {
    private static final SparsePattern PATTERN =
            SparsePattern.of(4, new int[] {3, 0, 0, 3, 0}, new int[] {1, 2, 0, 0, 2});

    private static String entries(SparsePattern pattern) {
        return IntStream.range(0, pattern.count())
                .mapToObj(k -> pattern.row(k) + "," + pattern.column(k))
                .collect(Collectors.joining(" "));
    }

    @Test
    void entriesStandByRowsAndColumnsAndOnce() {
        assertEquals("0,0 0,2 3,0 3,1", entries(PATTERN));
        assertEquals(4, PATTERN.dimension());
        assertEquals(4, PATTERN.count());
    }

    @Test
    void rowsBeginWhereTheyBeginEvenIfEmpty() {
        assertEquals(0, PATTERN.start(0));
        assertEquals(2, PATTERN.start(1));
        assertEquals(2, PATTERN.start(3));
        assertEquals(4, PATTERN.start(4));
    }

    @Test
    void anEntryIsFoundOrIsNotThere() {
        assertEquals(1, PATTERN.index(0, 2));
        assertEquals(3, PATTERN.index(3, 1));
        assertTrue(PATTERN.index(0, 1) < 0);
        assertTrue(PATTERN.index(1, 1) < 0);
    }

    @Test
    void aUnionHasTheEntriesOfBoth() {
        SparsePattern other = SparsePattern.of(4, new int[] {1, 0}, new int[] {1, 2});
        assertEquals("0,0 0,2 1,1 3,0 3,1", entries(PATTERN.union(other)));
        assertEquals(entries(other.union(PATTERN)), entries(PATTERN.union(other)));
    }

    @Test
    void transposingTwiceChangesNothing() {
        assertEquals("0,0 0,3 1,3 2,0", entries(PATTERN.transpose()));
        assertEquals(entries(PATTERN), entries(PATTERN.transpose().transpose()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SparsePattern.of(2, new int[] {2}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> SparsePattern.of(2, new int[] {0}, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> SparsePattern.of(2, new int[] {0}, new int[0]));
        SparsePattern three = SparsePattern.of(3, new int[0], new int[0]);
        assertThrows(IllegalArgumentException.class, () -> PATTERN.union(three));
    }
}
