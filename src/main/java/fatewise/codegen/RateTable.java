package fatewise.codegen;

import fatewise.model.Model;
import fatewise.model.Rate;
import fatewise.model.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every rate of a model; equal responses are computed once (eq. F1 to F4). */
final class RateTable {
    final int[] pathway;
    final Hill[] curve;
    final double[] by;
    final boolean[] blocks;
    final Row[] rows;
    private final double[] factor;

    /** A rate: leak + base times factors, times one factor per group. */
    record Row(double base, double leak, int[] factors, int[][] groups) {}

    private RateTable(List<Response> responses, List<Row> rows, Model model) {
        int n = responses.size();
        pathway = new int[n];
        curve = new Hill[n];
        by = new double[n];
        blocks = new boolean[n];
        factor = new double[n];
        for (int i = 0; i < n; i++) {
            Response r = responses.get(i);
            pathway[i] = model.pathways().indexOf(model.pathway(r.pathway()).orElseThrow());
            curve[i] = Hill.of(r.half().value(), r.hill().value());
            by[i] = r.by().value();
            blocks[i] = r.sign() == Response.Sign.BLOCKS;
        }
        this.rows = rows.toArray(Row[]::new);
    }

    void evaluate(Scratch s) {
        for (int i = 0; i < factor.length; i++) {
            double x = curve[i].at(s.felt[pathway[i]]);
            factor[i] = blocks[i] ? 1 - by[i] * x : 1 - by[i] * (1 - x); // eq. F2, F3
        }
        if (s.rate.length != rows.length) {
            s.rate = new double[rows.length];
        }
        for (int i = 0; i < rows.length; i++) {
            s.rate[i] = value(rows[i]);
        }
    }

    private double value(Row row) {
        double product = row.base;
        for (int f : row.factors) {
            product *= factor[f];
        }
        for (int[] group : row.groups) {
            double none = 1;
            for (int f : group) {
                none *= 1 - factor[f];
            }
            product *= 1 - none; // eq. F4
        }
        return row.leak == 0 ? product : row.leak + product;
    }

    /** Collects the rates of all layers. */
    static final class Builder {
        private final Model model;
        private final boolean share;
        private final List<Response> responses = new ArrayList<>();
        private final Map<List<Object>, Integer> known = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();

        /** Equal responses become one factor if {@code share}; else each has its own, as for derivatives. */
        Builder(Model model, boolean share) {
            this.model = model;
            this.share = share;
        }

        /** The row of a rate, or -1 for none. */
        int add(Rate rate) {
            if (rate == null) {
                return -1;
            }
            int[] factors = rate.responses().stream().mapToInt(this::factor).toArray();
            int[][] groups = rate.anyOf().stream()
                    .map(g -> g.stream().mapToInt(this::factor).toArray())
                    .toArray(int[][]::new);
            double leak = rate.leak() == null ? 0 : rate.leak().value();
            rows.add(new Row(rate.base().value(), leak, factors, groups));
            return rows.size() - 1;
        }

        private int factor(Response r) {
            if (!share) {
                responses.add(r);
                return responses.size() - 1;
            }
            List<Object> key =
                    List.of(r.pathway(), r.sign(), r.half().value(), r.hill().value(), r.by().value());
            return known.computeIfAbsent(key, k -> {
                responses.add(r);
                return responses.size() - 1;
            });
        }

        RateTable build() {
            return new RateTable(responses, rows, model);
        }
    }
}
