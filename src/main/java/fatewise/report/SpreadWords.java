package fatewise.report;

import fatewise.analysis.uncertainty.Interval;
import fatewise.analysis.uncertainty.Shares;
import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.model.Grade;
import java.util.ArrayList;
import java.util.List;

/** How sure a run is, in words. */
final class SpreadWords {
    /** More failures than these are counted only. */
    private static final int TOLD = 3;

    private SpreadWords() {}

    /** Where 90 % of members lie: {@code 52 to 95 %}, {@code 1.2 to 8.9 million}; a dash for none. */
    static String within(String readout, Interval i) {
        if (Double.isNaN(i.median())) {
            return "–";
        }
        String low = Words.readout(readout, i.low90());
        String high = Words.readout(readout, i.high90());
        for (String unit : List.of(" %", " million", " billion")) {
            boolean shared = low.endsWith(unit) && high.endsWith(unit) && !low.startsWith("<") && !low.startsWith(">");
            if (shared) {
                low = low.substring(0, low.length() - unit.length());
                break;
            }
        }
        return low + " to " + high;
    }

    /** A chance as a reader says it; what never or always happened among the members is not said to be impossible. */
    static String chance(double chance, int members) {
        if (Double.isNaN(chance)) {
            return "–";
        }
        double least = 1.0 / Math.max(1, members);
        if (chance < least / 2) {
            return "< " + Words.percent(least);
        }
        return chance > 1 - least / 2 ? "> " + Words.percent(1 - least) : Words.percent(chance);
    }

    /** Shares by grade: {@code assumed 61 %, related 9 %, measured 1 %, not attributed 29 %}. */
    static String grades(Shares s) {
        if (!s.told()) {
            return "too few members to tell the grades apart (more: --members 1024)";
        }
        List<String> parts = new ArrayList<>();
        for (Grade grade : List.of(Grade.ASSUMED, Grade.RELATED, Grade.MEASURED)) {
            parts.add(grade.word() + " " + Words.percent(rounded(s.byGrade().getOrDefault(grade, 0.0))));
        }
        parts.add("not attributed " + Words.percent(rounded(s.rest())));
        return String.join(", ", parts) + " (each ± " + Words.percent(rounded(s.error())) + ")";
    }

    private static double rounded(double share) {
        return Math.round(100 * share) / 100.0;
    }

    /** The numbers that matter most: {@code PSC.divides (assumed) 18 % ↑}. */
    static String most(Shares s) {
        if (s.most().isEmpty()) {
            return "no single number stands out";
        }
        return String.join(
                "; ",
                s.most().stream()
                        .map(n -> n.id() + " (" + n.grade().word() + ") " + Words.percent(rounded(n.share()))
                                + (n.direction() > 0 ? " ↑" : " ↓"))
                        .toList());
    }

    /** Members that failed, counted, the first ones with their reasons; empty when there are none. */
    static String failures(Uncertainty u) {
        if (u.failures().isEmpty()) {
            return "";
        }
        List<String> reasons = u.failures().stream()
                .limit(TOLD)
                .map(f -> "member " + f.member()
                        + (Double.isNaN(f.day()) ? "" : " on day " + Decimal.significant(f.day(), 4)) + ": "
                        + f.reason())
                .toList();
        return u.failures().size() + " of " + u.members() + " members did not reach the end and are left out ("
                + String.join("; ", reasons) + (u.failures().size() > TOLD ? "; …" : "") + ").";
    }
}
