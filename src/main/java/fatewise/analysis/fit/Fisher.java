package fatewise.analysis.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The information that figures hold about variables, from the slopes of their residuals (eq. E10).
 *
 * @param values eigenvalues of J'J, largest first, as many as there are variables
 * @param vectors by eigenvalue: the direction
 */
public record Fisher(double[] values, double[][] vectors) {
    /** Eigenvalues below this share of the largest are rounding of the slopes: such directions change nothing seen. */
    private static final double NOTHING = 1e-10;
    /** A variable is lost in the null space when this share of its square lies in it. */
    private static final double LOST = 0.01;

    /** Of the slopes of the first {@code variables} variables in the first {@code rows} residuals. */
    public static Fisher of(Residuals at, int rows, int variables) {
        double[][] slopes = new double[Math.max(rows, variables)][variables]; // at least square, so that V is whole
        for (int r = 0; r < rows; r++) {
            System.arraycopy(at.slopes()[r], 0, slopes[r], 0, variables);
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(slopes, false));
        double[] values = svd.getSingularValues();
        RealMatrix v = svd.getV();
        double[][] vectors = new double[variables][];
        for (int k = 0; k < variables; k++) {
            values[k] *= values[k];
            vectors[k] = v.getColumn(k);
        }
        return new Fisher(values, vectors);
    }

    private double least() {
        return NOTHING * Math.max(values.length == 0 ? 0 : values[0], Double.MIN_NORMAL);
    }

    /** How many directions change anything seen. */
    public int rank() {
        return (int) IntStream.range(0, values.length)
                .filter(k -> values[k] > least())
                .count();
    }

    /**
     * How many directions the data know better than the priors: eigenvalues above 1, variables being counted in standard
     * deviations of their priors.
     */
    public int constrained() {
        return (int)
                IntStream.range(0, values.length).filter(k -> values[k] > 1).count();
    }

    /** Share of a variable that lies in directions which change nothing seen. */
    public double unseen(int variable) {
        double share = 0;
        for (int k = rank(); k < values.length; k++) {
            share += vectors[k][variable] * vectors[k][variable];
        }
        return share;
    }

    /** Variables that can move without anything seen changing. */
    public List<Integer> unidentifiable() {
        return IntStream.range(0, values.length)
                .filter(i -> unseen(i) > LOST)
                .boxed()
                .toList();
    }
}
