package fatewise.sim;

import fatewise.codegen.Kernel;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.model.Pathway;
import fatewise.protocol.Dose;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import fatewise.protocol.Vessel;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The columns of a time course, each worked out for all rows at once. */
final class Columns {
    private static final int TILE = 8; // rows turned at a time: a line of the processor's cache

    private final Protocol protocol;
    private final Kernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final List<MarkerGate> gates;
    private final CultureReadout culture;
    private final Map<String, Unit> dosed;
    private final List<Column> columns = new ArrayList<>();
    private List<Readout.Row> rows = List.of();
    private double[][] y = {}; // by component, then row
    private double[] cells = {};

    /** {@code dosed}: see {@link #dosedIn}. */
    Columns(
            Protocol protocol,
            Kernel kernel,
            CultureLog log,
            List<MarkerGate> gates,
            CultureReadout culture,
            Map<String, Unit> dosed) {
        this.dosed = dosed;
        this.protocol = protocol;
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.log = log;
        this.gates = gates;
        this.culture = culture;
    }

    List<Column> of(List<Readout.Row> all) {
        rows = all;
        y = byComponent(all, layout.size());
        cells = culture.cells(y);
        counts();
        states();
        markers();
        compounds();
        pathways();
        add("volume", Column.Kind.CULTURE, "mL", "medium in all wells", y[layout.volume()]);
        add("density", Column.Kind.CULTURE, "", "cells over capacity, by footprint", density());
        return List.copyOf(columns);
    }

    /** The states of all rows, so that what adds up components runs along memory. */
    private static double[][] byComponent(List<Readout.Row> rows, int size) {
        double[][] y = new double[size][rows.size()];
        double[][] some = new double[Math.min(TILE, rows.size())][];
        for (int from = 0; from < rows.size(); from += TILE) {
            int count = Math.min(TILE, rows.size() - from);
            for (int r = 0; r < count; r++) {
                some[r] = rows.get(from + r).y();
            }
            for (int i = 0; i < size; i++) {
                double[] component = y[i];
                for (int r = 0; r < count; r++) {
                    component[from + r] = some[r][i];
                }
            }
        }
        return y;
    }

    private double[] density() {
        double[] density = new double[rows.size()];
        Vessel entered = null;
        for (int r = 0; r < density.length; r++) {
            Readout.Row row = rows.get(r);
            if (!row.epoch().vessel().equals(entered)) {
                entered = row.epoch().vessel();
                kernel.enter(log.setting(entered));
            }
            density[r] = kernel.density(row.y());
        }
        return density;
    }

    private void counts() {
        Column.Kind kind = Column.Kind.COUNT;
        double[] dead = y[layout.dead()];
        add("cells", kind, "cells", "living cells", cells);
        add(
                "yield",
                kind,
                "",
                "living cells per cell at the start",
                each(r -> culture.yieldOf(cells[r], rows.get(r).epoch().handedOn())));
        add(
                "viability",
                kind,
                "",
                "living over living and dead in the dish",
                each(r -> CultureReadout.viability(cells[r], dead[r])));
        add("dead", kind, "cells", "dead cells in the dish", dead);
        add("births", kind, "cells", "cells born since the start", y[layout.births()]);
        add("deaths", kind, "cells", "cells died since the start", y[layout.deaths()]);
        add("removed", kind, "cells", "cells taken away by hand since the start", y[layout.removed()]);
        add("lost", kind, "cells", "cells lost in handling since the start", y[layout.lost()]);
    }

    private void states() {
        List<CellState> states = protocol.model().states();
        for (int s = 0; s < states.size(); s++) {
            CellState state = states.get(s);
            add(state.id(), Column.Kind.STATE, "cells", state.title(), culture.cells(y, s));
        }
    }

    private void markers() {
        for (int g = 0; g < gates.size(); g++) {
            String name = gates.get(g).name();
            String sign = name.endsWith("+") || name.endsWith("-") ? "" : "+";
            add(name + sign, Column.Kind.MARKER, "", "fraction " + name + sign, culture.fraction(y, cells, g));
        }
    }

    private void compounds() {
        for (int c = 0; c < layout.compounds().size(); c++) {
            Compound compound = layout.compounds().get(c);
            Unit unit = dosed.getOrDefault(compound.id(), usual(compound));
            double factor = factor(compound, unit);
            double[] amount = y[layout.amount(c)];
            double[] volume = y[layout.volume()];
            double[] values = new double[amount.length];
            for (int r = 0; r < values.length; r++) {
                values[r] = factor * amount[r] / volume[r];
            }
            add(compound.id(), Column.Kind.COMPOUND, unit.symbol(), compound.title(), values);
        }
    }

    /** The unit in which each compound is first dosed, by its id. */
    static Map<String, Unit> dosedIn(Timeline timeline) {
        Protocol protocol = timeline.protocol();
        List<Dose> doses = new ArrayList<>();
        timeline.courses().forEach(c -> doses.add(c.dose()));
        doses.addAll(protocol.start().doses());
        protocol.stages().forEach(s -> s.actions().forEach(a -> doses.addAll(a.doses())));
        Map<String, Unit> units = new HashMap<>();
        doses.forEach(d -> units.putIfAbsent(d.compound().id(), d.quantity().unit()));
        return units;
    }

    private static Unit usual(Compound compound) {
        if (compound.dimension().equals(Dimension.MOLAR)) {
            return compound.kind().equals("protein") ? Units.NG_PER_ML : Units.MICROMOLAR;
        }
        return compound.dimension().equals(Dimension.VOLUME_FRACTION)
                ? Units.PERCENT_V_V
                : compound.dimension().equals(Dimension.ACTIVITY_CONCENTRATION) ? Units.U_PER_ML : Units.NG_PER_ML;
    }

    private static double factor(Compound compound, Unit unit) {
        double one = compound.concentration(new Quantity(1, unit)).orElse(1.0);
        return 1 / one;
    }

    private void pathways() {
        List<Pathway> pathways = protocol.model().pathways();
        double[][] felt = new double[pathways.size()][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.get(r).y();
            for (int p = 0; p < felt.length; p++) {
                felt[p][r] = kernel.felt(row, p);
            }
        }
        for (int p = 0; p < felt.length; p++) {
            String id = pathways.get(p).id();
            boolean taken = columns.stream().anyMatch(c -> c.id().equals(id));
            String name = taken ? id + " activity" : id;
            add(name, Column.Kind.PATHWAY, "", pathways.get(p).title(), felt[p]);
        }
    }

    private double[] each(IntToDoubleFunction value) {
        double[] values = new double[rows.size()];
        for (int r = 0; r < values.length; r++) {
            values[r] = value.applyAsDouble(r);
        }
        return values;
    }

    private void add(String id, Column.Kind kind, String unit, String title, double[] values) {
        columns.add(new Column(id, kind, unit, title, values));
    }
}
