package fatewise.codegen;

import fatewise.codegen.Cells.Cell;
import fatewise.linalg.Elimination;
import java.util.Arrays;

/** Where the numbers of a factorization lie in the arrays of a {@link LuFormula}. */
final class LuLayout {
    private static final int L_OF_FACTOR = 3; // variables: c takes two
    private static final int M = 2;
    private static final int L_OF_SOLVE = 0;
    private static final int B = 1;
    private static final int MORE = 2;
    private static final int SHARED = 4;

    private final Elimination elimination;
    private final int states;
    private final int upperFrom;
    private final int pivotFrom;
    private final int sumFrom;
    private final int solutionFrom;
    private final int sharedFrom;

    LuLayout(Elimination elimination, int states) {
        this.elimination = elimination;
        this.states = states;
        int n = elimination.order().length;
        upperFrom = elimination.lower().length;
        pivotFrom = upperFrom + elimination.upper().length;
        sumFrom = pivotFrom + n;
        solutionFrom = sumFrom + n;
        sharedFrom = solutionFrom + n - states;
    }

    int states() {
        return states;
    }

    /** Length of {@code l}. */
    int length() {
        return sharedFrom + SHARED;
    }

    /** Where {@code l} has a number that is 0 if no row has grown. */
    int goodIndex() {
        return sharedFrom;
    }

    /** Where {@code l} has a number that is finite if all others are. */
    int finiteIndex() {
        return sharedFrom + 1;
    }

    Cell value(int entry) {
        return new Cell(M, entry);
    }

    Cell lower(int p) {
        return new Cell(L_OF_FACTOR, p);
    }

    Cell upper(int p) {
        return new Cell(L_OF_FACTOR, upperFrom + p);
    }

    /** The pivot while a row is worked on, its inverse afterwards. */
    Cell pivot(int i) {
        return new Cell(L_OF_FACTOR, pivotFrom + i);
    }

    /** The sum of |U| of a row, in the end over its pivot. */
    Cell rowSum(int i) {
        return new Cell(L_OF_FACTOR, sumFrom + i);
    }

    Cell good() {
        return new Cell(L_OF_FACTOR, goodIndex());
    }

    Cell finite() {
        return new Cell(L_OF_FACTOR, finiteIndex());
    }

    /** The sum of |W| of the row at work. */
    Cell before() {
        return new Cell(L_OF_FACTOR, sharedFrom + 2);
    }

    /** The sum of |L||U| of the row at work, without its own pivot. */
    Cell after() {
        return new Cell(L_OF_FACTOR, sharedFrom + 3);
    }

    /** Entry of L or U at row {@code i} and some column. */
    Cell entry(int i, int column) {
        if (i == column) {
            return pivot(i);
        }
        return column < i
                ? lower(find(elimination.lower(), elimination.lowerStart(), i, column))
                : upper(find(elimination.upper(), elimination.upperStart(), i, column));
    }

    private static int find(int[] columns, int[] start, int i, int column) {
        return Arrays.binarySearch(columns, start[i], start[i + 1], column);
    }

    Cell lowerFactor(int p) {
        return new Cell(L_OF_SOLVE, p);
    }

    Cell upperFactor(int p) {
        return new Cell(L_OF_SOLVE, upperFrom + p);
    }

    Cell pivotFactor(int i) {
        return new Cell(L_OF_SOLVE, pivotFrom + i);
    }

    /** What is to be added to the right-hand side of a state. */
    Cell more(int row) {
        return new Cell(MORE, row);
    }

    /** What is solved for: a state, or a sum, which nobody is told. */
    Cell solution(int row) {
        return row < states ? new Cell(B, row) : new Cell(L_OF_SOLVE, solutionFrom + row - states);
    }
}
