package fatewise.cli;

import fatewise.model.BaseMedium;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Distribution;
import fatewise.model.Edge;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.model.Pathway;
import fatewise.model.TargetEffect;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import java.util.ArrayList;
import java.util.List;

/** Compounds, media and models as tables for a person. */
final class ThingText {
    private ThingText() {}

    static String of(Compound c, Terminal terminal) {
        StringBuilder out = new StringBuilder(terminal.bold(c.id()) + "  " + c.title() + "\n");
        if (!c.aliases().isEmpty()) {
            out.append("also ").append(String.join(", ", c.aliases())).append('\n');
        }
        out.append(c.kind());
        if (c.stock() != null) {
            out.append("; stock ")
                    .append(c.stock().concentration())
                    .append(" in ")
                    .append(c.stock().solvent());
        }
        out.append(c.halfLife() == null ? "; stable in medium" : "").append("\n\n");
        Columns effects = new Columns();
        for (TargetEffect e : c.targets()) {
            effects.row(
                    e.effect().word() + " " + e.target(),
                    (e.effect().covalent() ? "KI " : "half effect at ")
                            + e.potency().quantity());
        }
        return out.append(effects.text())
                .append("\n")
                .append(numbers(parameters(c)))
                .toString();
    }

    private static List<Parameter> parameters(Compound c) {
        List<Parameter> all = new ArrayList<>();
        add(c.molarMass(), all);
        add(c.halfLife(), all);
        add(c.price(), all);
        for (TargetEffect e : c.targets()) {
            add(e.potency(), all);
            add(e.hill(), all);
            add(e.max(), all);
            add(e.inactivation(), all);
        }
        if (c.toxicity() != null) {
            add(c.toxicity().half(), all);
            add(c.toxicity().hill(), all);
            add(c.toxicity().max(), all);
        }
        return all;
    }

    private static void add(Parameter p, List<Parameter> all) {
        if (p != null && p.span().hasPlace()) {
            all.add(p);
        }
    }

    static String of(BaseMedium m, Terminal terminal) {
        StringBuilder out = new StringBuilder(terminal.bold(m.id()) + "  " + m.title() + "\n");
        if (!m.aliases().isEmpty()) {
            out.append("also ").append(String.join(", ", m.aliases())).append('\n');
        }
        List<Parameter> all = new ArrayList<>(m.contains().values());
        add(m.price(), all);
        return out.append('\n').append(numbers(all)).toString();
    }

    static String of(Model m, Terminal terminal) {
        StringBuilder out = new StringBuilder(terminal.bold(m.id()) + "  " + m.title() + "\n");
        if (!m.about().isBlank()) {
            out.append(m.about().strip()).append('\n');
        }
        out.append("\n").append(terminal.bold("States")).append('\n');
        Columns states = new Columns();
        for (CellState s : m.states()) {
            List<String> to = m.exits(s).stream().map(Edge::to).toList();
            states.row("  " + s.id(), s.title(), to.isEmpty() ? "" : "-> " + String.join(", ", to));
        }
        out.append(states.text()).append("\n").append(terminal.bold("Pathways")).append('\n');
        Columns pathways = new Columns();
        for (Pathway p : m.pathways()) {
            List<String> from = new ArrayList<>();
            p.drivers().forEach(d -> from.add("+" + d.name()));
            p.holders().forEach(h -> from.add("-" + h.name()));
            pathways.row("  " + p.id(), p.title(), String.join(" ", from));
        }
        out.append(pathways.text())
                .append("\n")
                .append(terminal.bold("Markers"))
                .append("\n  ");
        out.append(String.join(" ", m.markers().stream().map(k -> k.id()).toList()))
                .append('\n');
        return out.append("\nAll ")
                .append(m.parameters().size())
                .append(" numbers: fatewise show model ")
                .append(m.id())
                .append(" --parameters\n")
                .toString();
    }

    /** A line a number: id, value, uncertainty, bounds, grade, sources, note. */
    static String numbers(List<Parameter> parameters) {
        Columns columns = new Columns();
        columns.row("number", "value", "spread", "from", "to", "grade", "source", "note");
        for (Parameter p : parameters) {
            boolean fixed = p.distribution() == Distribution.FIXED;
            columns.row(
                    p.id(),
                    p.quantity().toString(),
                    fixed ? "fixed" : spread(p),
                    fixed ? "" : written(p.low(), p.quantity().unit()),
                    fixed ? "" : written(p.high(), p.quantity().unit()),
                    p.grade().word(),
                    String.join(", ", p.evidence().sources()),
                    p.evidence().note());
        }
        return columns.text();
    }

    private static String spread(Parameter p) {
        return p.distribution() == Distribution.NORMAL
                ? "normal " + written(p.spread(), p.quantity().unit())
                : p.distribution().word() + " " + Quantity.number(p.spread());
    }

    private static String written(double canonical, Unit unit) {
        double value = canonical / new Quantity(1, unit).canonical();
        return Quantity.number(rounded(value)) + (unit.symbol().isEmpty() ? "" : " " + unit.symbol());
    }

    private static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }
}
