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
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The columns of a time course. */
final class Columns {
    private final Protocol protocol;
    private final Kernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final List<MarkerGate> gates;
    private final CultureReadout culture;
    private final List<Column> columns = new ArrayList<>();
    private List<Readout.Row> rows = List.of();

    Columns(Protocol protocol, Kernel kernel, CultureLog log, List<MarkerGate> gates, CultureReadout culture) {
        this.protocol = protocol;
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.log = log;
        this.gates = gates;
        this.culture = culture;
    }

    List<Column> of(List<Readout.Row> all) {
        rows = all;
        counts();
        states();
        markers();
        compounds();
        pathways();
        add("volume", Column.Kind.CULTURE, "mL", "medium in all wells", r -> r.y()[layout.volume()]);
        add("density", Column.Kind.CULTURE, "", "cells over capacity, by footprint", r -> {
            kernel.enter(log.setting(r.epoch().vessel()));
            return kernel.density(r.y());
        });
        return List.copyOf(columns);
    }

    private void counts() {
        Column.Kind kind = Column.Kind.COUNT;
        add("cells", kind, "cells", "living cells", r -> culture.cells(r.y()));
        add(
                "yield",
                kind,
                "",
                "living cells per cell at the start",
                r -> culture.yieldOf(r.y(), r.epoch().handedOn()));
        add("viability", kind, "", "living over living and dead in the dish", r -> culture.viability(r.y()));
        add("dead", kind, "cells", "dead cells in the dish", r -> r.y()[layout.dead()]);
        add("births", kind, "cells", "cells born since the start", r -> r.y()[layout.births()]);
        add("deaths", kind, "cells", "cells died since the start", r -> r.y()[layout.deaths()]);
        add("removed", kind, "cells", "cells taken away by hand since the start", r -> r.y()[layout.removed()]);
        add("lost", kind, "cells", "cells lost in handling since the start", r -> r.y()[layout.lost()]);
    }

    private void states() {
        List<CellState> states = protocol.model().states();
        for (int s = 0; s < states.size(); s++) {
            int state = s;
            add(
                    states.get(s).id(),
                    Column.Kind.STATE,
                    "cells",
                    states.get(s).title(),
                    r -> culture.cells(r.y(), state));
        }
    }

    private void markers() {
        for (int g = 0; g < gates.size(); g++) {
            int gate = g;
            String name = gates.get(g).name();
            String sign = name.endsWith("+") || name.endsWith("-") ? "" : "+";
            add(name + sign, Column.Kind.MARKER, "", "fraction " + name + sign, r -> culture.fraction(r.y(), gate));
        }
    }

    private void compounds() {
        Map<String, Unit> dosed = dosedIn();
        for (int c = 0; c < layout.compounds().size(); c++) {
            Compound compound = layout.compounds().get(c);
            Unit unit = dosed.getOrDefault(compound.id(), usual(compound));
            double factor = factor(compound, unit);
            int at = layout.amount(c);
            add(
                    compound.id(),
                    Column.Kind.COMPOUND,
                    unit.symbol(),
                    compound.title(),
                    r -> factor * r.y()[at] / r.y()[layout.volume()]);
        }
    }

    /** The unit in which each compound is first dosed, by its id. */
    private Map<String, Unit> dosedIn() {
        List<Dose> doses = new ArrayList<>();
        Timeline.of(protocol).courses().forEach(c -> doses.add(c.dose()));
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
        for (int p = 0; p < pathways.size(); p++) {
            int pathway = p;
            String id = pathways.get(p).id();
            boolean taken = columns.stream().anyMatch(c -> c.id().equals(id));
            add(
                    taken ? id + " activity" : id,
                    Column.Kind.PATHWAY,
                    "",
                    pathways.get(p).title(),
                    r -> kernel.felt(r.y(), pathway));
        }
    }

    private void add(String id, Column.Kind kind, String unit, String title, ToDoubleFunction<Readout.Row> value) {
        columns.add(new Column(
                id, kind, unit, title, rows.stream().mapToDouble(value).toArray()));
    }
}
