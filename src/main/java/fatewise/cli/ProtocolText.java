package fatewise.cli;

import fatewise.model.CellState;
import fatewise.model.Grade;
import fatewise.protocol.Dose;
import fatewise.protocol.FeedPlan;
import fatewise.protocol.GateSpec;
import fatewise.protocol.Measure;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.protocol.TimeText;
import fatewise.protocol.Vessel;
import fatewise.protocol.Window;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A protocol as it will be run, everything inherited and changed written out; a file that can be run itself. */
final class ProtocolText {
    private final Protocol protocol;
    private final Yml out = new Yml();

    private ProtocolText(Protocol protocol) {
        this.protocol = protocol;
    }

    static String of(Protocol protocol) {
        ProtocolText text = new ProtocolText(protocol);
        text.head();
        text.start();
        text.out.line(0, "stages:");
        protocol.stages().forEach(text::stage);
        return text.out.toString();
    }

    private void head() {
        out.pair(0, "protocol", protocol.id()).pair(0, "title", protocol.title());
        protocol.parent().ifPresent(p -> out.line(0, "# extends " + p));
        protocol.changes().forEach(c -> out.line(0, "# changed: " + c.text()));
        boolean inline = protocol.files().contains(protocol.model().span().source());
        out.line(
                0,
                "model: " + Yml.quoted(protocol.model().id())
                        + (inline ? "  # written out in the protocol's file" : ""));
        out.pair(0, "grade", protocol.evidence().grade().word());
        List<String> sources = protocol.evidence().sources();
        if (!sources.isEmpty()) {
            out.line(0, "source: [" + String.join(", ", sources) + "]");
        }
    }

    private void start() {
        out.line(0, "start:");
        List<String> cells = new ArrayList<>();
        protocol.start().cells().forEach((CellState s, Object a) -> cells.add(s.id() + ": " + a));
        out.line(1, "cells: {" + String.join(", ", cells) + "}");
        out.line(1, "vessel: " + vessel(protocol.start().vessel()));
        protocol.start().base().ifPresent(b -> out.pair(1, "base", b.id()));
        medium(1, protocol.start().doses());
    }

    static String vessel(Vessel v) {
        List<String> words = new ArrayList<>();
        if (!v.format().isEmpty()) {
            words.add("format: " + Yml.quoted(v.format()));
        }
        words.add("culture: " + v.culture().word());
        words.add("wells: " + v.wells());
        if (v.area() > 0) {
            words.add("area: " + Quantity.number(v.area()) + " cm2");
        }
        words.add("volume: " + Quantity.number(v.volume()) + " mL");
        return "{" + String.join(", ", words) + "}";
    }

    private void medium(int level, List<Dose> doses) {
        if (!doses.isEmpty()) {
            out.line(level, "medium:");
            doses.forEach(d -> out.line(level + 1, entry(d) + grade(d)));
        }
    }

    private static String entry(Dose dose) {
        return Yml.quoted(dose.compound().id()) + ": " + dose.quantity();
    }

    /** A remark where the number is known less well than the protocol says of itself, or better. */
    private String grade(Dose dose) {
        Grade grade = dose.evidence().grade();
        return grade == protocol.evidence().grade() ? "" : "  # " + grade.word();
    }

    private void stage(Stage stage) {
        String id = stage.id().replace('.', '_'); // a dot stands for a part of a chain
        out.line(1, "- id: " + id + "  # day " + day(stage.start()) + " to " + day(stage.end()));
        out.pair(2, "name", stage.name());
        out.line(2, "lasts: " + day(stage.lasts()) + " d");
        stage.base().ifPresent(b -> out.pair(2, "base", b.id()));
        medium(2, stage.doses());
        windows(stage);
        out.line(2, "change: " + feed(stage));
        if (!stage.actions().isEmpty()) {
            out.line(2, "actions:");
            stage.actions().forEach(a -> out.line(3, "- " + ActionText.of(a, t -> time(t, stage))));
        }
        measures(stage);
        gates(stage);
    }

    private static String day(double d) {
        return Quantity.number(Math.rint(d * 1e6) / 1e6);
    }

    /** As written; counted from the start of the stage when what it counts from may be gone in this form. */
    private String time(TimeText time, Stage stage) {
        if (stage.part().isEmpty() && time.anchor() != TimeText.Anchor.STAGE) {
            return time.text();
        }
        Optional<Double> at = time.resolve(protocol, stage);
        return at.map(t -> day(t - stage.start()) + " d").orElse(time.text());
    }

    private void windows(Stage stage) {
        Map<String, List<Window>> byCompound = new LinkedHashMap<>();
        for (Window w : stage.windows()) {
            byCompound
                    .computeIfAbsent(w.dose().compound().id(), k -> new ArrayList<>())
                    .add(w);
        }
        if (!byCompound.isEmpty()) {
            out.line(2, "windows:");
        }
        byCompound.forEach((id, windows) -> {
            out.line(3, Yml.quoted(id) + ":");
            for (Window w : windows) {
                out.line(
                        4,
                        "- {dose: " + w.dose().quantity() + ", from: " + time(w.from(), stage) + ", to: "
                                + time(w.to(), stage) + "}" + grade(w.dose()));
            }
        });
    }

    private String feed(Stage stage) {
        FeedPlan feed = stage.feed();
        List<String> words = new ArrayList<>();
        if (feed.every() > 0) {
            words.add("every: " + day(feed.every()) + " d");
        }
        if (!feed.at().isEmpty()) {
            words.add("at: ["
                    + String.join(
                            ", ", feed.at().stream().map(t -> time(t, stage)).toList()) + "]");
        }
        if (feed.fraction() < 1) {
            words.add("fraction: " + ActionText.percent(feed.fraction()));
        }
        if (feed.carryOver() != FeedPlan.CARRY_OVER) {
            words.add("carry-over: " + ActionText.percent(feed.carryOver()));
        }
        if (feed.washes() > 0) {
            words.add("washes: " + feed.washes());
        }
        if (feed.atStart() == FeedPlan.AtStart.NONE) {
            words.add("at-start: none");
        }
        return words.isEmpty() ? "none" : "{" + String.join(", ", words) + "}";
    }

    private void measures(Stage stage) {
        if (!stage.measures().isEmpty()) {
            out.line(2, "measure:");
        }
        for (Measure m : stage.measures()) {
            List<String> names =
                    m.markers().stream().map(g -> Yml.quoted(g.name())).toList();
            out.line(3, "- {at: " + time(m.at(), stage) + ", markers: [" + String.join(", ", names) + "]}");
        }
    }

    private void gates(Stage stage) {
        if (!stage.gates().isEmpty()) {
            out.line(2, "gates:");
        }
        for (GateSpec gate : stage.gates()) {
            out.line(3, "- " + Yml.quoted(gate.text()));
        }
    }
}
