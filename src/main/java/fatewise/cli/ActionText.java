package fatewise.cli;

import fatewise.protocol.Action;
import fatewise.protocol.Aggregate;
import fatewise.protocol.Dosing;
import fatewise.protocol.MediumChange;
import fatewise.protocol.Passage;
import fatewise.protocol.Pick;
import fatewise.protocol.Planned;
import fatewise.protocol.Sample;
import fatewise.protocol.Seeding;
import fatewise.protocol.Sort;
import fatewise.protocol.TimeText;
import fatewise.protocol.Vessel;
import fatewise.protocol.Wash;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An action of a stage as a protocol file has it. */
final class ActionText {
    private ActionText() {}

    static String of(Planned planned, Function<TimeText, String> time) {
        List<String> words = new ArrayList<>(List.of("at: " + time.apply(planned.at())));
        if (planned.every() > 0) {
            words.add("every: " + Quantity.number(planned.every()) + " d");
            if (planned.repeat() > 0) {
                words.add("repeat: " + planned.repeat());
            }
        }
        Action action = planned.action();
        words.add(action.key() + ": " + value(action));
        if (action instanceof Dosing d && d.volume() > 0) {
            words.add("volume: " + Quantity.number(d.volume()) + " mL");
        }
        return "{" + String.join(", ", words) + "}";
    }

    private static String value(Action action) {
        if (action instanceof Sample s) {
            return "{fraction: " + percent(s.fraction()) + ", when: " + s.when().word() + "}";
        }
        if (action instanceof MediumChange c) {
            return "{fraction: " + percent(c.fraction()) + ", carry-over: " + percent(c.carryOver()) + ", washes: "
                    + c.washes() + "}";
        }
        if (action instanceof Wash w) {
            return Integer.toString(w.times());
        }
        if (action instanceof Dosing d) {
            return "{"
                    + String.join(
                            ", ",
                            d.doses().stream()
                                    .map(x -> Yml.quoted(x.compound().id()) + ": " + x.quantity())
                                    .toList())
                    + "}";
        }
        if (action instanceof Sort s) {
            return "{gate: " + Yml.quoted(s.gate().name()) + ", efficiency: " + percent(s.efficiency())
                    + ", purity-loss: " + percent(s.impurity()) + "}";
        }
        if (action instanceof Pick p) {
            return "{gate: " + Yml.quoted(p.gate().name()) + ", fraction: " + percent(p.fraction())
                    + ", contamination: " + percent(p.contamination()) + "}";
        }
        return "{" + String.join(", ", moved(action)) + "}";
    }

    private static List<String> moved(Action action) {
        List<String> words = new ArrayList<>();
        if (action instanceof Passage p) {
            seeding(p.seeding(), words);
            words.add("method: " + p.manner().word());
            vessel(p.vessel(), words);
        } else if (action instanceof Aggregate a) {
            seeding(a.seeding(), words);
            if (a.size() > 0) {
                words.add("size: " + Quantity.number(a.size()) + " cells");
            }
            vessel(a.vessel(), words);
        }
        return words;
    }

    private static void seeding(Seeding seeding, List<String> words) {
        seeding.amount().ifPresent(a -> words.add("seed: " + a));
        seeding.share().ifPresent(s -> words.add("ratio: 1:" + Quantity.number(Math.rint(1e4 / s) / 1e4)));
    }

    private static void vessel(Optional<Vessel> vessel, List<String> words) {
        vessel.ifPresent(v -> words.add("vessel: " + ProtocolText.vessel(v)));
    }

    static String percent(double fraction) {
        return Quantity.number(Math.rint(fraction * 1e8) / 1e6) + " %";
    }
}
