package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.Compound;
import fatewise.protocol.ChangeWords.Piece;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads one sentence of the change grammar; keywords may have any case.
 *
 * <pre>
 * omit X [in STAGE]                     set [STAGE] X DOSE
 * add X DOSE to STAGE [from T] [to T]   replace X with Y [at DOSE] [in STAGE]
 * shift X in STAGE by +-T               stretch X in STAGE to T, or by +-T
 * lengthen STAGE by T                   shorten STAGE by T
 * set STAGE lasts T                     set STAGE base MEDIUM
 * drop STAGE                            start STATE AMOUNT
 * feed [STAGE] every T, or never, or fraction F
 * </pre>
 */
final class ChangeParser {
    private static final List<String> VERBS = List.of(
            "omit", "set", "add", "replace", "shift", "stretch", "lengthen", "shorten", "drop", "start", "feed");
    private static final List<String> FEEDS = List.of("every", "never", "fraction");

    private final ChangeWords words;
    private final Lookup lookup;
    private final Problems problems;
    private final Protocol protocol;

    ChangeParser(String sentence, Span span, Lookup lookup, Protocol protocol) {
        this.words = new ChangeWords(sentence, span);
        this.lookup = lookup;
        this.problems = lookup.problems();
        this.protocol = protocol;
    }

    Optional<Edit> parse() {
        Piece verb = words.here();
        Optional<Edit> edit = sentence();
        if (edit.isPresent() && !words.atEnd()) {
            Piece rest = words.rest();
            problems.error("E413", rest.span(), "'" + rest.text() + "' is more than this change can take")
                    .pointer("not understood")
                    .hint(form(verb.text()));
            return Optional.empty();
        }
        return edit;
    }

    private Optional<Edit> sentence() {
        Piece verb = words.here();
        if (words.accept("omit")) {
            return omit();
        } else if (words.accept("set")) {
            return set();
        } else if (words.accept("add")) {
            return add();
        } else if (words.accept("replace")) {
            return replace();
        } else if (words.accept("shift")) {
            return shift();
        } else if (words.accept("stretch")) {
            return stretch();
        } else if (words.accept("lengthen")) {
            return longer(1);
        } else if (words.accept("shorten")) {
            return longer(-1);
        } else if (words.accept("drop")) {
            return stage("drop").map(StageEdits.Drop::new);
        } else if (words.accept("start")) {
            return start();
        } else if (words.accept("feed")) {
            return feed();
        }
        problems.error("E413", verb.span(), "'" + verb.text() + "' is no change")
                .pointer("a change starts with " + Suggest.list(VERBS))
                .didYouMean(Suggest.near(verb.text(), VERBS));
        return Optional.empty();
    }

    private Optional<Edit> omit() {
        Optional<Compound> compound = compound();
        Optional<String> stage = Optional.empty();
        if (compound.isPresent() && words.accept("in", "from")) {
            stage = stage("omit");
            if (stage.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<String> where = stage;
        return compound.map(c -> new DoseEdits.Omit(c, where));
    }

    private Optional<Edit> set() {
        if (words.peekAfter().equals("lasts")) {
            Optional<String> stage = stage("set");
            words.accept("lasts");
            Optional<Quantity> time = time("set", Sign.POSITIVE);
            return stage.flatMap(s -> time.map(t -> new StageEdits.Lasts(s, t)));
        }
        if (words.peekAfter().equals("base")) {
            Optional<String> stage = stage("set");
            words.accept("base");
            Piece name = words.rest();
            return stage.flatMap(s -> lookup.medium(name.text(), name.span()).map(m -> new StageEdits.SetBase(s, m)));
        }
        Optional<String> stage = Optional.empty();
        if (isStage()) {
            stage = words.next().map(Piece::text);
        }
        Optional<String> where = stage;
        Optional<Compound> compound = compound();
        return compound.flatMap(c -> dose("set").map(q -> new DoseEdits.SetDose(where, c, q)));
    }

    /** True when the next word is the id of a stage and not the name of a compound that goes on after it. */
    private boolean isStage() {
        String word = words.here().text();
        return !protocol.stagesNamed(word).isEmpty() || (looksLikeStage(word) && !startsCompound(word));
    }

    private static boolean looksLikeStage(String word) {
        return word.matches("([A-Za-z]\\w*\\.)*[Ss]\\d+");
    }

    private boolean startsCompound(String word) {
        return lookup.catalog().compound(word).isPresent();
    }

    private Optional<Edit> add() {
        Optional<Compound> compound = compound();
        Optional<Quantity> dose = compound.flatMap(c -> dose("add", "to", "in", "from"));
        if (dose.isEmpty()) {
            return Optional.empty();
        }
        if (!words.accept("to", "in")) {
            return incomplete("add", "which stage?");
        }
        Optional<String> stage = stage("add");
        boolean hasFrom = words.accept("from");
        Optional<TimeText> from = hasFrom ? timeText("to") : Optional.empty();
        boolean hasTo = words.accept("to");
        Optional<TimeText> to = hasTo ? timeText() : Optional.empty();
        if (hasFrom && from.isEmpty() || hasTo && to.isEmpty()) {
            return Optional.empty();
        }
        return stage.map(s -> new DoseEdits.AddDose(compound.get(), dose.get(), s, from, to));
    }

    private Optional<Edit> replace() {
        Optional<Compound> old = compound();
        if (old.isEmpty()) {
            return Optional.empty();
        }
        if (!words.accept("with", "by")) {
            return incomplete("replace", "with what?");
        }
        Optional<Compound> by = compound();
        if (by.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> dose = Optional.empty();
        if (words.accept("at")) {
            dose = dose("replace", "in");
            if (dose.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<String> stage = Optional.empty();
        if (words.accept("in")) {
            stage = stage("replace");
            if (stage.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new DoseEdits.Replace(old.get(), by.get(), dose, stage));
    }

    private Optional<Edit> shift() {
        Optional<Compound> compound = compound();
        Optional<String> stage = compound.flatMap(c -> stageAfterIn("shift"));
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        if (!words.accept("by")) {
            return incomplete("shift", "by how much?");
        }
        return time("shift", Sign.ANY).map(t -> new WindowEdits.Shift(compound.get(), stage.get(), t));
    }

    private Optional<Edit> stretch() {
        Optional<Compound> compound = compound();
        Optional<String> stage = compound.flatMap(c -> stageAfterIn("stretch"));
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        WindowEdits.Kind kind = words.peek().equals("to") ? WindowEdits.Kind.TO : WindowEdits.Kind.BY;
        if (!words.accept("to", "by")) {
            return incomplete("stretch", "to how long, or by how much?");
        }
        Sign sign = kind == WindowEdits.Kind.TO ? Sign.POSITIVE : Sign.ANY;
        return time("stretch", sign).map(t -> new WindowEdits.Stretch(compound.get(), stage.get(), kind, t));
    }

    private Optional<Edit> longer(int sign) {
        String verb = sign > 0 ? "lengthen" : "shorten";
        Optional<String> stage = stage(verb);
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        if (!words.accept("by")) {
            return incomplete(verb, "by how much?");
        }
        return time(verb, Sign.POSITIVE)
                .map(t -> new StageEdits.Longer(stage.get(), new Quantity(sign * t.value(), t.unit())));
    }

    private Optional<Edit> start() {
        Optional<Piece> state = words.next();
        if (state.isEmpty()) {
            return incomplete("start", "which cells?");
        }
        Piece amount = words.rest();
        Optional<Quantity> cells = Scalars.quantity(
                amount.text(),
                amount.span(),
                Sign.NON_NEGATIVE,
                problems,
                Dimension.CELLS,
                Dimension.CELL_DENSITY_AREA,
                Dimension.CELL_DENSITY_VOLUME);
        return lookup.state(state.get().text(), state.get().span())
                .flatMap(s -> cells.map(q -> new CultureEdits.StartCells(s, q)));
    }

    private Optional<Edit> feed() {
        Optional<String> stage =
                FEEDS.contains(words.peek()) ? Optional.empty() : words.next().map(Piece::text);
        if (words.accept("never")) {
            return Optional.of(new CultureEdits.FeedEvery(stage, Optional.empty()));
        }
        if (words.accept("every")) {
            return time("feed", Sign.POSITIVE).map(t -> new CultureEdits.FeedEvery(stage, Optional.of(t)));
        }
        if (words.accept("fraction")) {
            Piece rest = words.rest();
            OptionalDouble fraction = Scalars.fraction(rest.text(), rest.span(), problems);
            if (fraction.isPresent() && fraction.getAsDouble() == 0) {
                problems.error("E305", rest.span(), "a change of 0 % changes nothing")
                        .pointer("more than 0 % is needed");
                return Optional.empty();
            }
            return fraction.isPresent()
                    ? Optional.of(new CultureEdits.FeedFraction(stage, fraction.getAsDouble()))
                    : Optional.empty();
        }
        return incomplete("feed", "every how long, never, or which fraction?");
    }

    private Optional<Compound> compound() {
        if (words.atEnd()) {
            Piece end = words.here();
            problems.error("E413", end.span(), "this change ends too early").pointer("which compound?");
            return Optional.empty();
        }
        Optional<Compound> found = words.compound(lookup);
        if (found.isEmpty()) {
            Piece name = words.name();
            lookup.compound(name.text(), name.span());
        }
        return found;
    }

    private Optional<String> stage(String verb) {
        Optional<Piece> next = words.next();
        if (next.isEmpty()) {
            incomplete(verb, "which stage?");
        }
        return next.map(Piece::text);
    }

    private Optional<String> stageAfterIn(String verb) {
        if (!words.accept("in")) {
            incomplete(verb, "in which stage?");
            return Optional.empty();
        }
        return stage(verb);
    }

    private Optional<Quantity> dose(String verb, String... stops) {
        Optional<Piece> piece = stops.length == 0 ? restIfAny() : words.upTo(stops);
        if (piece.isEmpty()) {
            incomplete(verb, "which dose?");
            return Optional.empty();
        }
        return Scalars.quantity(
                piece.get().text(),
                piece.get().span(),
                Sign.NON_NEGATIVE,
                problems,
                fatewise.model.Keys.concentrations());
    }

    private Optional<Piece> restIfAny() {
        return words.atEnd() ? Optional.empty() : Optional.of(words.rest());
    }

    private Optional<Quantity> time(String verb, Sign sign) {
        Optional<Piece> piece = restIfAny();
        if (piece.isEmpty()) {
            incomplete(verb, "which time?");
            return Optional.empty();
        }
        return Scalars.quantity(piece.get().text(), piece.get().span(), sign, problems, Dimension.TIME);
    }

    private Optional<TimeText> timeText(String... stops) {
        Optional<Piece> piece = stops.length == 0 ? restIfAny() : words.upTo(stops);
        if (piece.isEmpty()) {
            incomplete("add", "which time?");
        }
        return piece.flatMap(p -> TimeText.parse(p.text(), p.span(), problems));
    }

    private <T> Optional<T> incomplete(String verb, String question) {
        Piece here = words.here();
        String what =
                here.text().isEmpty() ? "this change ends too early" : "'" + here.text() + "' is not understood here";
        problems.error("E413", here.span(), what).pointer(question).hint(form(verb));
        return Optional.empty();
    }

    private static String form(String verb) {
        return "it is written: "
                + switch (verb.toLowerCase(java.util.Locale.ROOT)) {
                    case "omit" -> "omit COMPOUND [in STAGE]";
                    case "set" -> "set [STAGE] COMPOUND DOSE, set STAGE lasts TIME, set STAGE base MEDIUM";
                    case "add" -> "add COMPOUND DOSE to STAGE [from TIME] [to TIME]";
                    case "replace" -> "replace COMPOUND with COMPOUND [at DOSE] [in STAGE]";
                    case "shift" -> "shift COMPOUND in STAGE by +12 h";
                    case "stretch" -> "stretch COMPOUND in STAGE to 48 h, or by +12 h";
                    case "start" -> "start STATE AMOUNT, e.g. start PSC 3e5 cells/cm2";
                    case "feed" -> "feed [STAGE] every TIME, feed [STAGE] never, feed [STAGE] fraction 50 %";
                    case "drop" -> "drop STAGE";
                    default -> verb + " STAGE by TIME";
                };
    }
}
