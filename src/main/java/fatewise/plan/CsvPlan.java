package fatewise.plan;

import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;

/** A plan as a table: a line for each stock that is pipetted, or one for a task that pipettes none (RFC 4180). */
public final class CsvPlan {
    private static final String HEADER =
            "day,date,time,weekend,stage,task,medium,base,prepare_mL,base_mL,compound,dose,stock,dilution,add_uL\n";

    private CsvPlan() {}

    public static String of(BenchPlan plan) {
        StringBuilder out = new StringBuilder(HEADER);
        for (Task task : plan.tasks()) {
            List<Pipetting> all = new ArrayList<>(task.added());
            task.mix().ifPresent(m -> all.addAll(0, m.additions()));
            if (all.isEmpty()) {
                row(task, null, out);
            }
            all.forEach(p -> row(task, p, out));
        }
        return out.toString();
    }

    private static void row(Task task, Pipetting p, StringBuilder out) {
        boolean inMix = p == null || !task.added().contains(p);
        List<String> cells = new ArrayList<>(List.of(
                Quantity.number(Math.rint(task.day() * 1e6) / 1e6),
                task.when().map(t -> t.toLocalDate().toString()).orElse(""),
                task.when().map(t -> t.toLocalTime().toString()).orElse(""),
                task.when().map(t -> task.onWeekend() ? "yes" : "no").orElse(""),
                task.stage(),
                task.summary()));
        if (inMix && task.mix().isPresent()) {
            Mix mix = task.mix().get();
            cells.addAll(List.of(
                    mix.label(),
                    mix.base().map(b -> b.id()).orElse(""),
                    number(mix.prepared()),
                    number(mix.baseVolume())));
        } else {
            cells.addAll(List.of("", "", "", ""));
        }
        if (p == null) {
            cells.addAll(List.of("", "", "", "", ""));
        } else {
            cells.addAll(List.of(
                    p.compound().id(),
                    p.dose().quantity().toString(),
                    p.stock() == null ? "" : p.stock().toString(),
                    p.hasVolume() ? "1:" + p.dilution() : "",
                    p.hasVolume() ? number(1000 * p.volume()) : ""));
        }
        out.append(String.join(",", cells.stream().map(CsvPlan::quoted).toList()))
                .append('\n');
    }

    private static String number(double value) {
        return Quantity.number(Packs.digits(value));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
