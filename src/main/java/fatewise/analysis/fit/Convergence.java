package fatewise.analysis.fit;

import java.util.Arrays;

/** Whether chains have found the same distribution, and how many independent draws they are worth (eq. E13, E14). */
public final class Convergence {
    private Convergence() {}

    /** The potential scale reduction of chains cut in half; 1 when they agree. */
    public static double rHat(double[][] chains) {
        double[][] halves = halves(chains);
        double within = within(halves);
        return within == 0 ? Double.NaN : Math.sqrt(pooled(halves) / within);
    }

    /** How many independent draws would know the mean as well. */
    public static double effectiveSize(double[][] chains) {
        double[][] halves = halves(chains);
        int m = halves.length;
        int n = halves[0].length;
        double variance = pooled(halves);
        if (variance == 0) {
            return Double.NaN;
        }
        double within = within(halves);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, lag, within, variance) + correlation(halves, lag + 1, within, variance);
            if (pair < 0) {
                break; // Geyer: sums of neighbours are positive and fall
            }
            least = Math.min(least, pair);
            sum += least;
        }
        double time = Math.max(2 * sum - 1, 1 / Math.log10((double) m * n));
        return m * n / time;
    }

    private static double correlation(double[][] chains, int lag, double within, double variance) {
        double covariance = 0;
        for (double[] chain : chains) {
            double mean = mean(chain);
            double sum = 0;
            for (int i = lag; i < chain.length; i++) {
                sum += (chain[i] - mean) * (chain[i - lag] - mean);
            }
            covariance += sum / (chain.length - 1);
        }
        return 1 - (within - covariance / chains.length) / variance;
    }

    private static double[][] halves(double[][] chains) {
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            int half = chains[c].length / 2;
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - half, chains[c].length);
        }
        return halves;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    private static double within(double[][] chains) {
        return Arrays.stream(chains)
                .mapToDouble(Convergence::variance)
                .average()
                .orElse(Double.NaN);
    }

    private static double pooled(double[][] chains) {
        double[] means = Arrays.stream(chains).mapToDouble(Convergence::mean).toArray();
        double n = chains[0].length;
        return (n - 1) / n * within(chains) + variance(means);
    }
}
