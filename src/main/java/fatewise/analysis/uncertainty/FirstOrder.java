package fatewise.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How much of the variance of a read-out each number explains by itself, from one ensemble however many numbers there
 * are (eq. U6 to U8). Those that stand out from chance are found one after the other and what they explain is taken out;
 * of what is left over, every other number gets its share without bias, which may be below 0.
 */
final class FirstOrder {
    private static final int MOST = 20;
    /** Chance of finding a number that explains nothing, all of them together. */
    private static final double FALSE_ALARM = 0.05;

    private final double[][] basis; // by number and function, then member
    private final int degree;
    private final int members;
    private final int[] numbers;
    private final double[] share;
    private final boolean[] found;
    private final double[] direction;
    private final List<Integer> order = new ArrayList<>();
    private double residual = 1;

    private FirstOrder(double[][] basis, int degree, int[] numbers, int members) {
        this.basis = basis;
        this.degree = degree;
        this.numbers = numbers;
        this.members = members;
        share = new double[basis.length / degree];
        direction = new double[share.length];
        found = new boolean[share.length];
    }

    /** The functions of every draw, for {@link #of}. */
    static double[][] basis(double[][] draws, int degree) {
        int numbers = draws.length == 0 ? 0 : draws[0].length;
        double[][] basis = new double[numbers * degree][draws.length];
        for (int i = 0; i < draws.length; i++) {
            for (int j = 0; j < numbers; j++) {
                double[] at = Basis.at(draws[i][j], degree);
                for (int k = 0; k < degree; k++) {
                    basis[j * degree + k][i] = at[k];
                }
            }
        }
        return basis;
    }

    /**
     * Shares of the variance of {@code y}.
     *
     * @param basis as made by {@link #basis}
     * @param degree of it
     * @param numbers which of them may matter; the others get 0
     */
    static FirstOrder of(double[][] basis, int degree, int[] numbers, double[] y) {
        FirstOrder shares = new FirstOrder(basis, degree, numbers, y.length);
        double[] left = standardized(y);
        if (left.length > 0) {
            shares.standOut(left);
            shares.spreadRest(left);
        }
        return shares;
    }

    /** Mean 0 and variance 1; empty when all are alike. */
    private static double[] standardized(double[] y) {
        double mean = Arrays.stream(y).average().orElse(0);
        double variance =
                Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return variance > 0
                ? Arrays.stream(y).map(v -> (v - mean) / Math.sqrt(variance)).toArray()
                : new double[0];
    }

    private void standOut(double[] left) {
        double least = new ChiSquaredDistribution(degree)
                .inverseCumulativeProbability(1 - FALSE_ALARM / Math.max(1, numbers.length));
        while (order.size() < Math.min(MOST, members / 8)) {
            int best = -1;
            double most = least * residual / members;
            for (int j : numbers) {
                double explained = found[j] ? 0 : explained(left, j);
                if (explained > most) {
                    most = explained;
                    best = j;
                }
            }
            if (best < 0) {
                return;
            }
            takeOut(best, left);
        }
    }

    private double explained(double[] left, int number) {
        double sum = 0;
        for (int k = 0; k < degree; k++) {
            double c = covariance(left, basis[number * degree + k]);
            sum += c * c;
        }
        return sum;
    }

    private double covariance(double[] left, double[] function) {
        double sum = 0;
        for (int i = 0; i < members; i++) {
            sum += left[i] * function[i];
        }
        return sum / members;
    }

    private void takeOut(int number, double[] left) {
        double before = residual;
        for (int k = 0; k < degree; k++) {
            double[] function = basis[number * degree + k];
            double c = covariance(left, function) / covariance(function, function);
            for (int i = 0; i < members; i++) {
                left[i] -= c * function[i];
            }
            direction[number] += k == 0 ? c : 0;
        }
        residual = covariance(left, left);
        share[number] = before - residual - degree * residual / members; // eq. U7
        found[number] = true;
        order.add(number);
    }

    /** What products of different members say, without their squares (eq. U8). */
    private void spreadRest(double[] left) {
        for (int j : numbers) {
            if (!found[j]) {
                double sum = 0;
                for (int k = 0; k < degree; k++) {
                    sum += unbiased(left, basis[j * degree + k]);
                }
                share[j] = sum;
            }
        }
    }

    private double unbiased(double[] left, double[] function) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < members; i++) {
            double x = left[i] * function[i];
            sum += x;
            squares += x * x;
        }
        return (sum * sum - squares) / ((double) members * (members - 1));
    }

    /** Share of one number. */
    double share(int number) {
        return share[number];
    }

    /** 1 if the read-out rises with the number, -1 if it falls. */
    int direction(int number) {
        return direction[number] < 0 ? -1 : 1;
    }

    /** Numbers that stand out from chance, those that explain most first. */
    List<Integer> standingOut() {
        return order.stream()
                .sorted(Comparator.comparingDouble((Integer j) -> -share[j]))
                .toList();
    }

    /** Rough standard error of the sum of the shares of some numbers. */
    double error(double sum, long among) {
        double certain = Math.max(0, Math.min(1, sum));
        double noise = 2.0 * degree * among * residual * residual / ((double) members * members);
        return Math.sqrt(noise + 4 * certain * (1 - certain) / members);
    }
}
