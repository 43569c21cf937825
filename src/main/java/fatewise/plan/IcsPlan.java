package fatewise.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A plan as a calendar file (RFC 5545), times without a zone: nine o'clock is nine o'clock where the lab is. */
public final class IcsPlan {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int LONGEST_OCTETS = 75;
    private static final int MINUTES = 60;

    private final StringBuilder out = new StringBuilder();

    private IcsPlan() {}

    /** @throws IllegalArgumentException when the plan has no dates */
    public static String of(BenchPlan plan) {
        LocalDateTime start =
                plan.start().orElseThrow(() -> new IllegalArgumentException("a calendar needs a start date"));
        IcsPlan calendar = new IcsPlan();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//fatewise//plan//EN");
        calendar.line("CALSCALE:GREGORIAN");
        int number = 0;
        for (Task task : plan.tasks()) {
            calendar.event(plan, task, start, number++);
        }
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    private void event(BenchPlan plan, Task task, LocalDateTime start, int number) {
        LocalDateTime when = task.when().orElseThrow();
        String id = plan.protocol().id();
        line("BEGIN:VEVENT");
        // The same plan gives the same identifiers, so that importing it again replaces its entries.
        line("UID:" + number + "-" + STAMP.format(start) + "-" + id.replaceAll("[^A-Za-z0-9.-]", "-") + "@fatewise");
        line("DTSTAMP:" + STAMP.format(start) + "Z");
        line("DTSTART:" + STAMP.format(when));
        line("DTEND:" + STAMP.format(when.plusMinutes(MINUTES)));
        line("SUMMARY:" + escaped(task.stage() + " " + Words.day(task.day()) + ": " + task.summary()));
        line("DESCRIPTION:" + escaped(description(task)));
        if (task.onWeekend()) {
            line("CATEGORIES:weekend");
        }
        line("END:VEVENT");
    }

    private static String description(Task task) {
        List<String> lines = new ArrayList<>(task.actions());
        task.mix().ifPresent(m -> {
            lines.add("Prepare " + Packs.volume(m.prepared()) + " of medium " + m.label() + " from "
                    + Packs.volume(m.baseVolume()) + " "
                    + m.base().map(b -> b.id()).orElse("medium") + ":");
            m.additions().forEach(p -> lines.add(Words.pipetting(p)));
        });
        if (task.rinse() > 0) {
            lines.add("Buffer for washes: " + Packs.volume(task.rinse()));
        }
        task.added().forEach(p -> lines.add("Add " + Words.pipetting(p)));
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Ends a line with CR LF and folds it after 75 octets, never within a character. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
