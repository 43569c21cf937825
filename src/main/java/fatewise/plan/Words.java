package fatewise.plan;

import fatewise.units.Quantity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days, volumes and money as every form of a plan writes them. */
final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private Words() {}

    /** {@code day 4}, {@code day 4 + 6 h}. */
    static String day(double day) {
        long whole = (long) Math.floor(day + 1e-9);
        double hours = Math.rint((day - whole) * 24 * 100) / 100;
        return "day " + whole + (hours > 0 ? " + " + Quantity.number(hours) + " h" : "");
    }

    /** {@code Mon 2027-01-11 09:00}. */
    static String date(LocalDateTime when) {
        return DATE.format(when);
    }

    static String when(Task task) {
        Optional<String> date = task.when().map(Words::date);
        return date.map(d -> day(task.day()) + ", " + d).orElse(day(task.day()));
    }

    /** {@code Activin A 100 ng/mL: 2.2 uL of 100 ug/mL}. */
    static String pipetting(Pipetting p) {
        String what = p.dose() + ": ";
        if (!p.hasVolume()) {
            return what + "no stock is known for it";
        }
        String stock = p.stock() + " stock";
        String source = p.dilution() == 1 ? "of " + stock : "of " + stock + " diluted 1:" + p.dilution() + " first";
        return what + Packs.volume(p.volume()) + " " + source;
    }

    /** {@code USD 120 (80 to 190)}. */
    static String cost(Cost cost) {
        return cost.isKnown()
                ? "USD " + money(cost.value()) + " (" + money(cost.low()) + " to " + money(cost.high()) + ")"
                : "no price known";
    }

    /** Whole dollars from 10 on, else cents. */
    static String money(double usd) {
        return String.format(Locale.ROOT, usd >= 9.995 ? "%.0f" : "%.2f", usd);
    }
}
