package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Results as lists of numbers and back, for the {@link Journal}; an infinite number is kept as its largest. */
final class Pieces {
    private static final int HEAD = 4;

    private Pieces() {}

    static double[] of(Optimum o) {
        double[] piece = new double[HEAD + o.x().length];
        piece[0] = finite(o.cost());
        piece[1] = o.iterations();
        piece[2] = o.evaluations();
        piece[3] = List.of(Optimum.End.values()).indexOf(o.end());
        System.arraycopy(o.x(), 0, piece, HEAD, o.x().length);
        return piece;
    }

    static Optimum optimum(double[] piece) {
        return new Optimum(
                Arrays.copyOfRange(piece, HEAD, piece.length),
                infinite(piece[0]),
                (int) piece[1],
                (int) piece[2],
                List.of(Optimum.End.values()).get((int) piece[3]));
    }

    static double[] of(Profile p) {
        double[] piece = new double[HEAD + 2 * p.points().size()];
        piece[0] = p.variable();
        piece[1] = finite(p.low());
        piece[2] = finite(p.high());
        piece[3] = List.of(Profile.Verdict.values()).indexOf(p.verdict());
        for (int i = 0; i < p.points().size(); i++) {
            piece[HEAD + 2 * i] = p.points().get(i).z();
            piece[HEAD + 2 * i + 1] = p.points().get(i).rise();
        }
        return piece;
    }

    static Profile profile(double[] piece) {
        List<Profile.Point> points = new ArrayList<>();
        for (int i = HEAD; i < piece.length; i += 2) {
            points.add(new Profile.Point(piece[i], piece[i + 1]));
        }
        Profile.Verdict verdict = List.of(Profile.Verdict.values()).get((int) piece[3]);
        return new Profile((int) piece[0], points, infinite(piece[1]), infinite(piece[2]), verdict);
    }

    static double[] of(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[][] rows(double[] piece, int width) {
        double[][] rows = new double[piece.length / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(piece, i * width, (i + 1) * width);
        }
        return rows;
    }

    private static double finite(double x) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x));
    }

    private static double infinite(double x) {
        return Math.abs(x) == Double.MAX_VALUE ? Math.copySign(Double.POSITIVE_INFINITY, x) : x;
    }
}
