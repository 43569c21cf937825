package fatewise.report;

import fatewise.diagnostics.Span;
import fatewise.model.Reference;
import fatewise.report.ReportData.About;
import fatewise.report.ReportData.Assumption;
import fatewise.report.ReportData.Bar;
import fatewise.report.ReportData.Measurement;
import fatewise.report.ReportData.Moment;
import fatewise.report.ReportData.Rests;
import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.GateResult;
import fatewise.sim.Note;
import fatewise.sim.RunInfo;
import fatewise.sim.StagePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** An invented run of 34 days in six stages that looks like an islet differentiation; no number is real. */
public final class SampleRun {
    private static final double START = 4.3e6;
    private static final double[] ENDS = {4, 6, 8, 13, 20, 34};
    private static final String[] NAMES = {
        "definitive endoderm",
        "gut tube",
        "pancreatic progenitors 1",
        "pancreatic progenitors 2",
        "endocrine",
        "islet cells"
    };
    private static final String[] STATES = {
        "PSC", "DE", "PGT", "PP1", "PP2", "EP", "SCB", "SCA", "SCEC", "NONEND", "DUCT"
    };
    private static final String[] TITLES = {
        "pluripotent stem cells",
        "definitive endoderm",
        "primitive gut tube",
        "PDX1+ foregut",
        "pancreatic progenitors",
        "endocrine progenitors",
        "stem-cell-derived beta cells",
        "alpha cells",
        "enterochromaffin-like cells",
        "non-endoderm",
        "duct-like cells"
    };
    private static final double[][] SHARES = {
        {.02, .94, .01, 0, 0, 0, 0, 0, 0, .03, 0},
        {.01, .05, .90, .0, 0, 0, 0, 0, 0, .04, 0},
        {.005, 0, .08, .86, .01, 0, 0, 0, 0, .045, 0},
        {.001, 0, .01, .12, .72, .05, .01, .01, .005, .05, .024},
        {0, 0, 0, .03, .18, .25, .28, .06, .10, .04, .06},
        {0, 0, 0, .002, .03, .02, .56, .11, .17, .038, .07}
    };

    private final double[] time;
    private final int[] stage;

    private SampleRun() {
        int n = 34 * 24 + 1;
        time = new double[n];
        stage = new int[n];
        for (int i = 0; i < n; i++) {
            time[i] = i / 24.0;
            while (time[i] > ENDS[stage[i]]) {
                stage[i]++;
            }
            if (i + 1 < n) {
                stage[i + 1] = stage[i];
            }
        }
    }

    /** The run. */
    public static ReportData data() {
        return titled("Planar six-stage differentiation with latrunculin A");
    }

    /** The run under another title. */
    static ReportData titled(String title) {
        return new SampleRun().build(title);
    }

    private ReportData build(String title) {
        List<StagePoint> stages = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            stages.add(point(s));
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("protocols/islet/sample.yaml", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        About about = new About(
                "sample",
                title,
                "An invented run.",
                "human-islet",
                "Human islet cells",
                "fatewise run sample",
                List.of("set S1 CHIR99021 3 uM"),
                "SCB");
        Rests rests = new Rests(
                41,
                163,
                388,
                List.of(
                        new Assumption("edge PP2->EP rate", "0.4 1/d", "recalled, unverified"),
                        new Assumption("compound Activin A half-life", "18 h", "")));
        RunInfo info = new RunInfo(
                "0.1.0",
                "dop853",
                "the Dormand–Prince 8(5,3) method",
                1e-7,
                1e-2,
                1e-9,
                1,
                inputs,
                List.of(),
                1042,
                13,
                12876,
                140,
                0);
        return new ReportData(
                about,
                time,
                stage,
                columns(),
                stages,
                stages.get(5),
                bars(),
                moments(),
                measurements(),
                references(),
                List.of(new Note(6.5, "Fewer than one cell was left in state ME.")),
                rests,
                info);
    }

    private static StagePoint point(int s) {
        Map<String, Double> states = new LinkedHashMap<>();
        for (int k = 0; k < STATES.length; k++) {
            states.put(STATES[k], SHARES[s][k]);
        }
        Map<String, Double> markers = new LinkedHashMap<>();
        markers.put("SOX17", s == 0 ? .93 : .05);
        markers.put("PDX1+NKX6-1", s < 3 ? .01 * s : .75);
        markers.put("INS", SHARES[s][6] * .96);
        double end = ENDS[s];
        return new StagePoint(
                "S" + (s + 1),
                NAMES[s],
                s == 0 ? 0 : ENDS[s - 1],
                end,
                end,
                cells(end),
                .9 + .01 * s,
                cells(end) / START,
                states,
                markers,
                gates(s));
    }

    private static List<GateResult> gates(int s) {
        return switch (s) {
            case 0 -> List.of(new GateResult("SOX17 >= 80 %", "SOX17", .93, ">=", .8, true));
            case 3 -> List.of(new GateResult("PDX1+NKX6-1+ >= 60 %", "PDX1+NKX6-1", .744, ">=", .6, true));
            case 5 ->
                List.of(
                        new GateResult("INS+NKX6-1+ >= 60 %", "INS+NKX6-1", .52, ">=", .6, false),
                        new GateResult("cells >= 1e6 cells", "cells", 4.1e6, ">=", 1e6, true));
            default -> List.of();
        };
    }

    private static double cells(double t) {
        return START * Math.exp(.32 * Math.min(t, 9)) * Math.exp(-.09 * Math.max(0, t - 9));
    }

    private static double share(int k, double t) {
        double start = 0;
        double before = k == 0 ? 1 : 0;
        for (int s = 0; s < 6; s++) {
            if (t <= ENDS[s]) {
                double x = (t - start) / (ENDS[s] - start);
                double w = x * x * (3 - 2 * x);
                return before * (1 - w) + SHARES[s][k] * w;
            }
            start = ENDS[s];
            before = SHARES[s][k];
        }
        return SHARES[5][k];
    }

    private List<Column> columns() {
        List<Column> all = new ArrayList<>();
        for (Bar b : bars()) {
            if (all.stream().noneMatch(c -> c.id().equals(b.compound()))) {
                String unit = b.dose().substring(b.dose().indexOf(' ') + 1);
                all.add(column(b.compound(), Kind.COMPOUND, unit, b.title(), t -> concentration(b.compound(), t)));
            }
        }
        String[] pathways = {"WNT", "NODAL", "BMP", "FGF", "RA", "SHH", "NOTCH", "YAP", "CHROMATIN"};
        for (int p = 0; p < pathways.length; p++) {
            double middle = 3.4 * p;
            all.add(column(
                    "P_" + pathways[p],
                    Kind.PATHWAY,
                    "",
                    pathways[p] + " activity",
                    t -> Math.exp(-Math.pow((t - middle) / 3.5, 2))));
        }
        for (int k = 0; k < STATES.length; k++) {
            int state = k;
            all.add(column(STATES[k], Kind.STATE, "cells", TITLES[k], t -> cells(t) * share(state, t)));
        }
        all.addAll(markers());
        all.add(column("cells", Kind.COUNT, "cells", "living cells", SampleRun::cells));
        all.add(column("yield", Kind.COUNT, "", "cells per cell put in", t -> cells(t) / START));
        all.add(column("viability", Kind.COUNT, "", "viability", t -> .93 - .1 * Math.exp(-Math.pow(t - 20, 2))));
        all.add(column("volume", Kind.CULTURE, "mL", "medium", t -> 2));
        return all;
    }

    private List<Column> markers() {
        return List.of(
                marker("OCT4", 0),
                marker("SOX17", 1),
                marker("HNF1B", 2, 3),
                marker("PDX1", 3, 4, 6),
                marker("NKX6-1", 4, 6),
                marker("PDX1+NKX6-1", 4, 6),
                marker("CHGA", 5, 6, 7, 8),
                marker("INS", 6),
                marker("GCG", 7),
                marker("INS+NKX6-1", 6));
    }

    private Column marker(String name, int... states) {
        return column(name, Kind.MARKER, "", name, t -> {
            double sum = 0.002;
            for (int k : states) {
                sum += .96 * share(k, t);
            }
            return sum;
        });
    }

    private Column column(String id, Kind kind, String unit, String title, DoubleUnaryOperator f) {
        double[] values = new double[time.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = f.applyAsDouble(time[i]);
        }
        return new Column(id, kind, unit, title, values);
    }

    private static double concentration(String compound, double t) {
        for (Bar b : bars()) {
            if (b.compound().equals(compound) && t >= b.from() && t < b.to()) {
                double rate = compound.length() % 3 == 0 ? 1.2 : compound.length() % 3 == 1 ? .5 : .08;
                return b.nominal() * Math.exp(-rate * (t - Math.floor(t)));
            }
        }
        return 0;
    }

    private static List<Bar> bars() {
        return List.of(
                new Bar("Activin A", "growth factor", 0, 4, "100 ng/mL", 100, "measured"),
                new Bar("CHIR99021", "GSK3 inhibitor", 0, 1, "3 uM", 3, "measured"),
                new Bar("KGF", "growth factor", 4, 8, "50 ng/mL", 50, "measured"),
                new Bar("KGF", "growth factor", 8, 13, "50 ng/mL", 50, "related"),
                new Bar("retinoic acid", "vitamin", 6, 8, "2 uM", 2, "related"),
                new Bar("retinoic acid", "vitamin", 8, 13, "0.1 uM", .1, "assumed"),
                new Bar("LDN193189", "BMP inhibitor", 6, 8, "200 nM", 200, "related"),
                new Bar("SANT-1", "Hedgehog inhibitor", 6, 20, "0.25 uM", .25, "related"),
                new Bar("TPPB", "PKC activator", 6, 8, "500 nM", 500, "assumed"),
                new Bar("latrunculin A", "actin", 13, 14, "1 uM", 1, "measured"),
                new Bar("XXI", "gamma-secretase inhibitor", 13, 20, "1 uM", 1, "related"),
                new Bar("ALK5 inhibitor II", "TGFb inhibitor", 13, 20, "10 uM", 10, "measured"),
                new Bar("T3", "thyroid hormone", 13, 20, "1 uM", 1, "assumed"));
    }

    private static List<Moment> moments() {
        List<Moment> all = new ArrayList<>();
        for (int d = 0; d < 34; d++) {
            all.add(new Moment(d, "change", "Change all medium"));
        }
        all.add(new Moment(20, "aggregate", "Lift the cells and aggregate them, 5e6 cells per well"));
        return all;
    }

    private static List<Measurement> measurements() {
        String source = "hogrebe-2020";
        return List.of(
                new Measurement(4, "SOX17", .91, .86, .96, 5, source, "related", ""),
                new Measurement(13, "PDX1+NKX6-1", .62, .5, .74, 4, source, "assumed", ""),
                new Measurement(34, "INS+NKX6-1", .44, .36, .52, 6, source, "related", ""),
                new Measurement(34, "cells", 3e6, 2e6, 4e6, 3, source, "related", ""));
    }

    private static List<Reference> references() {
        return List.of(
                new Reference(
                        "hogrebe-2020",
                        "10.1038/s41587-020-0430-6",
                        "Targeting the cytoskeleton",
                        "Hogrebe et al.",
                        2020,
                        "Nat Biotechnol",
                        "abstract",
                        Span.none("sample")),
                new Reference("sheet", "", "Data sheet & price list", "", 0, "", "secondary", Span.none("sample")));
    }
}
