package fatewise.report;

import java.util.TreeSet;

/** Chooses the rows a figure shows: evenly spread, with every stage's first and last row among them. */
final class Thinning {
    /** As many points as a curve on a screen can show. */
    static final int MOST = 1500;

    private Thinning() {}

    /** Rising row numbers, all of them when there are at most {@code most}. */
    static int[] rows(int[] stage, int most) {
        int n = stage.length;
        TreeSet<Integer> kept = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            if (i == 0 || i == n - 1 || stage[i] != stage[i - 1] || stage[i] != stage[i + 1]) {
                kept.add(i);
            }
        }
        int even = Math.min(n, Math.max(2, most - kept.size()));
        for (int i = 0; i < even; i++) {
            kept.add((int) Math.round(i * (n - 1.0) / Math.max(1, even - 1)));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }
}
