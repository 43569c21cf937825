package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as protocols write it, relative to something that may still move.
 *
 * <pre>
 * time   := span | anchor [ (+|-) span ]
 * anchor := end | D number | stage id        end, D5, S2
 * span   := 36 h, 3 d, 2 wk                  from the start of the stage it stands in
 * </pre>
 *
 * @param anchor what it counts from
 * @param stage the stage named, empty for other anchors
 * @param offset after the anchor [d]
 * @param text as written
 */
public record TimeText(Anchor anchor, String stage, double offset, String text) {
    /** What a time counts from. */
    public enum Anchor {
        /** The start of the stage in which it stands. */
        HERE,
        /** The end of the stage in which it stands. */
        END,
        /** The start of a named stage. */
        STAGE,
        /** Day 0 of the protocol. */
        DAY
    }

    /** The start of the stage. */
    public static final TimeText START = new TimeText(Anchor.HERE, "", 0, "0 h");
    /** The end of the stage. */
    public static final TimeText STAGE_END = new TimeText(Anchor.END, "", 0, "end");

    private static final Pattern DAY_TEXT = Pattern.compile("[Dd](\\d+(?:\\.\\d+)?)");
    private static final Pattern ANCHORED =
            Pattern.compile("(?<anchor>[A-Za-z][\\w.]*)\\s*(?:(?<sign>[+\\-\u2212])\\s*(?<span>.+))?");

    /** So long after the start of the stage. */
    public static TimeText after(double days) {
        return new TimeText(Anchor.HERE, "", days, Quantity.number(days) + " d");
    }

    /** Reads a time; adds a problem and returns nothing when it is none. */
    public static Optional<TimeText> parse(String written, Span span, Problems problems) {
        String text = written.strip();
        Matcher m = ANCHORED.matcher(text);
        if (!m.matches()) {
            return offset(text, span, problems).map(d -> new TimeText(Anchor.HERE, "", d, text));
        }
        double offset = 0;
        if (m.group("span") != null) {
            Span at = span.part(
                    text.codePointCount(0, m.start("span")), m.group("span").length());
            Optional<Double> read = offset(m.group("span"), at, problems);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            offset = m.group("sign").equals("+") ? read.get() : -read.get();
        }
        return Optional.of(anchored(m.group("anchor"), offset, text));
    }

    private static TimeText anchored(String anchor, double offset, String text) {
        Matcher day = DAY_TEXT.matcher(anchor);
        if (anchor.equalsIgnoreCase("end")) {
            return new TimeText(Anchor.END, "", offset, text);
        }
        return day.matches()
                ? new TimeText(Anchor.DAY, "", Double.parseDouble(day.group(1)) + offset, text)
                : new TimeText(Anchor.STAGE, anchor, offset, text);
    }

    private static Optional<Double> offset(String text, Span span, Problems problems) {
        boolean number =
                !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "+-.\u2212".indexOf(text.charAt(0)) >= 0);
        if (!number) {
            problems.error("E401", span, "'" + text + "' is not a time")
                    .pointer("a time is needed")
                    .hint("times are 36 h, 3 d, 2 wk, S2, S2+1d, D5, end or end-12h");
            return Optional.empty();
        }
        return Scalars.quantity(text, span, Sign.NON_NEGATIVE, problems, Dimension.TIME)
                .map(Quantity::canonical);
    }

    /** True when a word would be read as an anchor of its own, so that no stage can be called so. */
    static boolean isReserved(String stageId) {
        return stageId.equalsIgnoreCase("end") || DAY_TEXT.matcher(stageId).matches();
    }

    /** In days from day 0, for a time that stands in {@code stage}; empty when it names a stage that is not there. */
    public Optional<Double> resolve(Protocol protocol, Stage stage) {
        return switch (anchor) {
            case HERE -> Optional.of(stage.start() + offset);
            case END -> Optional.of(stage.end() + offset);
            case DAY -> Optional.of(protocol.partStart(stage.part()) + offset);
            case STAGE -> protocol.stageFrom(stage.part(), this.stage).map(s -> s.start() + offset);
        };
    }

    /** The same time, later by so many days. */
    public TimeText plus(double days) {
        double sum = offset + days;
        String sign = sum < 0 ? "-" : "+";
        String rest = sum == 0 ? "" : sign + Quantity.number(Math.abs(sum)) + " d";
        String written =
                switch (anchor) {
                    case HERE -> Quantity.number(sum) + " d";
                    case END -> "end" + rest;
                    case DAY -> "D" + Quantity.number(sum);
                    case STAGE -> stage + rest;
                };
        return new TimeText(anchor, stage, sum, written);
    }

    /** Equal when they mean the same, however they are written. */
    @Override
    public boolean equals(Object o) {
        return o instanceof TimeText t && anchor == t.anchor && stage.equals(t.stage) && offset == t.offset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(anchor, stage, offset);
    }

    @Override
    public String toString() {
        return text;
    }
}
