package fatewise.plan;

import fatewise.protocol.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan for a terminal. */
public final class TextPlan {
    private final BenchPlan plan;
    private final StringBuilder out = new StringBuilder();

    private TextPlan(BenchPlan plan) {
        this.plan = plan;
    }

    /** The calendar, the media, the orders; lines end with a line feed. */
    public static String of(BenchPlan plan) {
        TextPlan text = new TextPlan(plan);
        text.calendar();
        text.media();
        text.orders();
        return text.out.toString();
    }

    private void calendar() {
        line("CALENDAR of " + plan.protocol().id() + ": " + plan.protocol().title());
        String stage = "";
        for (Task task : plan.tasks()) {
            if (!task.stage().equals(stage)) {
                stage = task.stage();
                line("");
                line(heading(stage));
            }
            String flag = task.onWeekend() ? "  [weekend]" : "";
            line("  " + Words.when(task) + ": " + task.summary() + flag);
            task.mix().ifPresent(m -> line("      medium " + m.label() + ", " + Packs.volume(m.prepared())));
            if (task.rinse() > 0) {
                line("      buffer for washes, " + Packs.volume(task.rinse()));
            }
            task.added().forEach(p -> line("      " + Words.pipetting(p)));
        }
        plan.start().ifPresent(s -> line("\n" + plan.weekendDays() + " of the working days lie on a weekend."));
    }

    private String heading(String id) {
        String name = plan.protocol().stage(id).map(Stage::name).orElse("");
        return name.isEmpty() ? id : id + ", " + name;
    }

    private void media() {
        line("");
        line("MEDIA, each time 10 % more than is used");
        for (Mix mix : plan.mixes()) {
            line("");
            String base = mix.base().map(b -> b.id()).orElse("medium");
            line("  " + mix.label() + ": " + Packs.volume(mix.prepared()) + " = " + Packs.volume(mix.baseVolume()) + " "
                    + base + (mix.additions().isEmpty() ? "" : " and"));
            mix.additions().forEach(p -> line("      " + Words.pipetting(p)));
        }
    }

    private void orders() {
        line("");
        line("ORDERS");
        line("");
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"", "uses", "buy", "used costs", "pack costs"});
        for (OrderLine o : plan.orders()) {
            rows.add(new String[] {
                o.name(), o.amount().toString(), o.pack(), Words.cost(o.cost()), Words.cost(o.packCost())
            });
        }
        int[] widths = new int[rows.get(0).length];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length())));
        for (String[] row : rows) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                cells.append("  ").append(row[i]).append(" ".repeat(widths[i] - row[i].length()));
            }
            line(cells.toString());
        }
        line("");
        line("  What is used costs " + Words.cost(plan.cost()) + ", the packs " + Words.cost(plan.packCost())
                + "; vessels, coating and hands are not in it.");
        if (!plan.unpriced().isEmpty()) {
            line("  No price is known for " + String.join(", ", plan.unpriced()) + ".");
        }
        line("  Prices are estimates; their errors are taken to be independent of each other.");
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
