package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnGroupsTest {
    @Test
    void columnsWithoutCommonRowsGoTogether() {
        SparsePattern tridiagonal = SparsePattern.of(
                5, new int[] {0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4}, new int[] {0, 1, 0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4
                });
        assertArrayEquals(new int[][] {{0, 3}, {1, 4}, {2}}, ColumnGroups.of(tridiagonal));
    }

    @Test
    void aFullMatrixHasAGroupForEachColumn() {
        assertArrayEquals(new int[][] {{0}, {1}, {2}}, ColumnGroups.of(SparsePattern.dense(3)));
    }

    @Test
    void aShiftedMatrixIsSolvedWhateverItsPattern() {
        SparsePattern upper = SparsePattern.of(2, new int[] {0, 0, 1}, new int[] {0, 1, 1});
        double[] entries = {-1, 2, -3}; // 2 I - J = (3 -2; 0 5)
        for (ShiftedLu lu : new ShiftedLu[] {new DenseShiftedLu(upper), new SparseLu(upper)}) {
            double[] b = {-1, 10}; // x = (1, 2)
            lu.factor(2, entries);
            lu.solve(b);
            assertEquals(1, b[0], 1e-15);
            assertEquals(2, b[1], 1e-15);
        }
    }
}
