package fatewise.plan;

import fatewise.protocol.Stage;

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
        plan.start()
                .ifPresent(s -> line("\n" + plan.weekendDays() + " of the working days lie on a weekend."));
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
        int widest = plan.orders().stream().mapToInt(o -> o.name().length()).max().orElse(0);
        int amount = plan.orders().stream()
                .mapToInt(o -> o.amount().toString().length())
                .max()
                .orElse(0);
        int pack = plan.orders().stream().mapToInt(o -> o.pack().length()).max().orElse(0);
        for (OrderLine order : plan.orders()) {
            line("  " + pad(order.name(), widest) + "  uses " + pad(order.amount().toString(), amount) + "  buy "
                    + pad(order.pack(), pack) + "  " + Words.cost(order.cost()));
        }
        line("");
        line("  What is used costs " + Words.cost(plan.cost()) + "; vessels, coating and hands are not in it.");
        if (!plan.unpriced().isEmpty()) {
            line("  No price is known for " + String.join(", ", plan.unpriced()) + ".");
        }
        line("  Prices are estimates; their errors are taken to be independent of each other.");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
