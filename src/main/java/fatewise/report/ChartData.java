package fatewise.report;

import fatewise.analysis.uncertainty.Band;
import fatewise.analysis.uncertainty.Interval;
import fatewise.plot.Palette;
import fatewise.report.ReportData.Bar;
import fatewise.report.ReportData.Measurement;
import fatewise.report.ReportData.Moment;
import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.StagePoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The numbers of the figures as one line of JSON; {@code figures.js} draws them. */
final class ChartData {
    /** Curves that never leave this share of the largest possible value are not drawn. */
    private static final double VISIBLE = 1e-3;

    /** Digits of a band. */
    private static final int BAND = 3;

    private static final List<ToDoubleFunction<Interval>> EDGES =
            List.of(Interval::low90, Interval::low50, Interval::median, Interval::high50, Interval::high90);

    private final ReportData data;
    private final int[] rows;
    private final JsonText json = new JsonText();

    private ChartData(ReportData data) {
        this.data = data;
        this.rows = Thinning.rows(data.stage(), Thinning.MOST);
    }

    static String of(ReportData data) {
        ChartData chart = new ChartData(data);
        chart.json.open('{').put("days", data.days());
        chart.curve("t", data.time(), 6);
        data.uncertainty().ifPresent(u -> chart.numbers("bt", u.time(), 6));
        chart.stages();
        chart.timeline();
        chart.states();
        chart.markers();
        for (String id : List.of("cells", "dead", "yield", "viability")) {
            data.column(Kind.COUNT, id).ifPresent(c -> chart.curve(id, c.values(), Decimal.FIGURE));
        }
        chart.json.key("sure").open('{');
        for (String id : List.of("cells", "yield", "viability")) {
            chart.json.key(id).open('{');
            chart.band(Kind.COUNT, id);
            chart.json.close('}');
        }
        chart.json.close('}');
        chart.compounds();
        chart.pathways();
        return chart.json.close('}').toString();
    }

    private void curve(String key, double[] values, int digits) {
        json.key(key).open('[');
        for (int row : rows) {
            json.value(values[row], digits);
        }
        json.close(']');
    }

    private void numbers(String key, double[] values, int digits) {
        json.key(key).open('[');
        for (double value : values) {
            json.value(value, digits);
        }
        json.close(']');
    }

    /** The intervals of a column as five curves, from the lowest to the highest, if there are any. */
    private void band(Kind kind, String id) {
        Optional<Band> band = data.uncertainty().flatMap(u -> u.band(kind, id));
        if (band.isEmpty() || band.get().rows().isEmpty()) {
            return;
        }
        json.key("b").open('[');
        for (ToDoubleFunction<Interval> edge : EDGES) {
            json.open('[');
            band.get().rows().forEach(i -> json.value(edge.applyAsDouble(i), BAND));
            json.close(']');
        }
        json.close(']');
    }

    private void stages() {
        json.key("stages").open('[');
        for (StagePoint s : data.stages()) {
            json.open('{')
                    .put("id", s.stage())
                    .put("name", s.name())
                    .put("from", s.start())
                    .put("to", s.end());
            json.close('}');
        }
        json.close(']');
    }

    private void timeline() {
        Set<String> compounds = new LinkedHashSet<>();
        data.bars().forEach(b -> compounds.add(b.compound()));
        List<String> order = new ArrayList<>(compounds);
        json.key("rows").open('[');
        order.forEach(json::value);
        json.close(']').key("bars").open('[');
        for (Bar b : data.bars()) {
            json.open('{')
                    .put("row", order.indexOf(b.compound()))
                    .put("from", b.from())
                    .put("to", b.to());
            json.put("dose", b.dose())
                    .put("title", b.title())
                    .put("nominal", b.nominal())
                    .put("grade", b.grade());
            json.close('}');
        }
        json.close(']').key("moments").open('[');
        for (Moment m : data.moments()) {
            json.open('{')
                    .put("day", m.day())
                    .put("kind", m.kind())
                    .put("text", m.text())
                    .close('}');
        }
        json.close(']');
    }

    private void states() {
        List<Column> states = data.columns(Kind.STATE);
        List<String> colors = Palette.ofStates(states.stream().map(Column::id).toList());
        json.key("states").open('[');
        for (int i = 0; i < states.size(); i++) {
            Column s = states.get(i);
            if (max(s) > 0) {
                json.open('{').put("id", s.id()).put("title", s.title()).put("color", colors.get(i));
                curve("v", s.values(), Decimal.FIGURE);
                band(Kind.STATE, s.id());
                json.close('}');
            }
        }
        json.close(']');
    }

    private void markers() {
        Set<String> shown = MarkerChoice.first(data);
        Map<String, List<Measurement>> measured = new HashMap<>();
        data.measurements().forEach(m -> measured.computeIfAbsent(Words.plain(m.readout()), k -> new ArrayList<>())
                .add(m));
        json.key("markers").open('[');
        int n = 0;
        for (Column s : MarkerChoice.ordered(data, shown)) {
            if (max(s) > VISIBLE || measured.containsKey(Words.plain(s.id()))) {
                json.open('{').put("id", s.id()).put("title", s.title()).put("color", Palette.at(n++));
                json.put("on", shown.contains(s.id()));
                curve("v", s.values(), Decimal.FIGURE);
                band(Kind.MARKER, s.id());
                measurements(measured.getOrDefault(Words.plain(s.id()), List.of()));
                json.close('}');
            }
        }
        json.close(']');
        json.key("counted").open('{');
        for (String id : List.of("cells", "yield", "viability")) {
            json.key(id).open('{');
            measurements(measured.getOrDefault(id, List.of()));
            json.close('}');
        }
        json.close('}');
    }

    private void measurements(List<Measurement> measurements) {
        json.key("m").open('[');
        Citations citations = new Citations(data.references());
        for (Measurement m : measurements) {
            json.open('{')
                    .put("day", m.day())
                    .put("v", m.value())
                    .put("low", m.low())
                    .put("high", m.high());
            json.put("n", m.n()).put("grade", m.grade()).put("source", m.source());
            json.put("ref", citations.number(m.source())).close('}');
        }
        json.close(']');
    }

    /** Only compounds of the timeline; what a base medium brings along is in the table of the run. */
    private void compounds() {
        Map<String, Double> nominal = new HashMap<>();
        data.bars().forEach(b -> nominal.merge(b.compound(), b.nominal(), Math::max));
        json.key("seen").open('[');
        Set<String> done = new LinkedHashSet<>();
        for (Bar bar : data.bars()) {
            if (done.add(bar.compound())) {
                data.column(Kind.COMPOUND, bar.compound()).ifPresent(c -> {
                    json.open('{').put("id", c.id()).put("unit", c.unit());
                    json.put("nominal", nominal.get(c.id()));
                    curve("v", c.values(), Decimal.FIGURE);
                    band(Kind.COMPOUND, c.id());
                    json.close('}');
                });
            }
        }
        json.close(']');
    }

    private void pathways() {
        json.key("pathways").open('[');
        for (Column s : data.columns(Kind.PATHWAY)) {
            json.open('{').put("id", s.id()).put("title", s.title());
            curve("v", s.values(), 3);
            band(Kind.PATHWAY, s.id());
            json.close('}');
        }
        json.close(']');
    }

    /** The largest value of a column; 0 when all are NaN. */
    static double max(Column column) {
        double max = 0;
        for (double value : column.values()) {
            if (value > max) {
                max = value;
            }
        }
        return max;
    }
}
