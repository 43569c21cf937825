package fatewise.plan;

import java.util.List;

/** A plan as one page to print and tick off. */
public final class HtmlPlan {
    private static final String STYLE = """
            body { font: 11pt/1.4 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%; margin: 1em 0; }
            th, td { border-bottom: 1px solid #bbb; padding: .3em .5em; text-align: left; vertical-align: top; }
            tr { break-inside: avoid; } tr.weekend td { background: #f3ead2; }
            td.tick { width: 1.4em; } td.tick::before { content: "\\2610"; font-size: 1.3em; }
            h2 { break-after: avoid; } ul { margin: 0; padding-left: 1.2em; }
            @media print { body { margin: 0; } }
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlPlan() {}

    public static String of(BenchPlan plan) {
        HtmlPlan page = new HtmlPlan();
        String title = "Plan of " + text(plan.protocol().id());
        page.add("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .add("<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title>\n<style>\n")
                .add(STYLE + "</style></head><body>\n<h1>" + title + "</h1>\n")
                .add("<p>" + text(plan.protocol().title()) + "</p>\n");
        page.calendar(plan);
        page.media(plan);
        page.orders(plan);
        return page.add("</body></html>\n").out.toString();
    }

    private HtmlPlan add(String html) {
        out.append(html);
        return this;
    }

    private void head(String title, List<String> columns) {
        add("<h2>" + title + "</h2>\n<table><thead><tr>");
        columns.forEach(c -> add("<th scope=\"col\">" + c + "</th>"));
        add("</tr></thead><tbody>\n");
    }

    private void calendar(BenchPlan plan) {
        head("Calendar", List.of("done", "when", "stage", "what", "medium"));
        for (Task task : plan.tasks()) {
            add("<tr" + (task.onWeekend() ? " class=\"weekend\"" : "") + "><td class=\"tick\"></td>");
            add("<td>" + text(Words.when(task)) + (task.onWeekend() ? " (weekend)" : "") + "</td>");
            add("<td>" + text(task.stage()) + "</td><td>" + text(task.summary()));
            if (task.rinse() > 0) {
                add("<br>buffer for washes, " + text(Packs.volume(task.rinse())));
            }
            list(task.added());
            String medium = task.mix()
                    .map(m -> m.label() + ", " + Packs.volume(m.prepared()))
                    .orElse("");
            add("</td><td>" + text(medium) + "</td></tr>\n");
        }
        add("</tbody></table>\n");
    }

    private void media(BenchPlan plan) {
        head("Media, each time 10 % more than is used", List.of("medium", "volume", "base", "add"));
        for (Mix mix : plan.mixes()) {
            add("<tr><td>" + text(mix.label()) + "</td><td>" + text(Packs.volume(mix.prepared())) + "</td><td>");
            add(text(Packs.volume(mix.baseVolume()) + " "
                    + mix.base().map(b -> b.id()).orElse("medium")));
            add("</td><td>");
            list(mix.additions());
            add("</td></tr>\n");
        }
        add("</tbody></table>\n");
    }

    private void list(List<Pipetting> all) {
        if (!all.isEmpty()) {
            add("<ul>");
            all.forEach(p -> add("<li>" + text(Words.pipetting(p)) + "</li>"));
            add("</ul>");
        }
    }

    private void orders(BenchPlan plan) {
        head("Orders", List.of("what", "used", "buy", "cost of what is used", "cost of the packs"));
        for (OrderLine order : plan.orders()) {
            add("<tr><td>" + text(order.name()) + "</td><td>"
                    + text(order.amount().toString()) + "</td><td>"
                    + text(order.pack()) + "</td><td>" + text(Words.cost(order.cost())) + "</td><td>"
                    + text(Words.cost(order.packCost())) + "</td></tr>\n");
        }
        add("</tbody></table>\n<p>In all " + text(Words.cost(plan.cost())) + ", the packs "
                + text(Words.cost(plan.packCost()))
                + "; vessels, coating and hands are not in it. Prices are estimates; their errors are taken to be"
                + " independent of each other.</p>\n");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
