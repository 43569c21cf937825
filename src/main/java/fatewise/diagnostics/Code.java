package fatewise.diagnostics;

import java.util.Optional;

/**
 * Every kind of problem, one line each; the reference page is made from this list.
 *
 * <p>E1 text and files, E2 names and keys, E3 quantities and units, E4 protocols and timelines, E5 simulation, E6
 * models, E7 results, E8 the command line, W warnings. A code keeps its meaning for ever; new ones go to the end of their group.
 */
public enum Code {
    E101("no such file", "The path names nothing. Near names in that folder are offered."),
    E102("a folder where a file is needed", "Give the path of one of the files in it."),
    E103("no permission to read", "The file is there and may not be read by you."),
    E104("not UTF-8", "Files are text in UTF-8. The place of the first bad byte is shown."),
    E105("file too large", "A protocol, model or compound file is at most 5 MB."),
    E106("empty file", "The file holds nothing but blanks or comments."),
    E107("cannot read", "The system refused to read the file; its words are shown."),
    E110("not YAML", "The text breaks the grammar of YAML 1.2 at the place shown."),
    E111("tab in the indentation", "YAML is indented with spaces only."),
    E112("unclosed quote", "A quoted text starts at the place shown and never ends."),
    E113("unclosed bracket", "A [ or { is opened at the place shown and never closed."),
    E114("bad indentation", "A line stands deeper or less deep than its neighbours allow."),
    E115("duplicate key", "A key may stand once in a mapping; the place of the first is named."),
    E116("anchor, alias or tag", "YAML's &anchors, *aliases and !tags are not used here: write the value out."),
    E117("several documents", "A file holds one document; the second --- starts another."),
    E118("nested too deeply", "At most 50 levels of lists and mappings."),
    E119("key that is no plain text", "Keys are single words or short texts, never lists or mappings."),
    E201("unknown key", "The key is not one of those allowed here; near ones are offered."),
    E202("missing key", "A required key is absent or has no value."),
    E203("unknown name", "A compound, cell state, marker or other name that nothing defines; near ones are offered."),
    E204("wrong kind of value", "A mapping, a list or a single value was needed."),
    E205("not one of the choices", "The value must be one of a short list of words."),
    E206("name taken", "Two compounds, media or models claim the same name; both places are given."),
    E301("not a number", "A quantity starts with a number such as 3, 0.5 or 1.5e6."),
    E302("missing unit", "Every quantity carries its unit."),
    E303("unknown unit", "The unit is not known; near ones are offered."),
    E304("wrong dimension", "The unit measures another thing than is needed here."),
    E305("out of range", "The value is negative, zero or too large where that makes no sense."),
    E306("not finite", "The number is too large for a computer's arithmetic."),
    E307("number written in another style", "Decimal commas, blanks in numbers, ranges and x10^6 are not read."),
    E308("text after a quantity", "A quantity is one number and one unit."),
    E309("not a fraction", "A fraction is 80 %, 0.8 or 4/5, from 0 to 1."),
    E310("not a whole number", "A count is a whole number."),
    E401("not a time", "A time is 36 h, 3 d, S2+1d, D5, end or end-12h."),
    E402("window beyond its stage", "A compound's window must lie within its stage."),
    E403("window that ends before it begins", "A window's end comes after its start."),
    E404("windows overlap", "Two windows of one compound, written under one name, share some time."),
    E405("time outside the stage", "An action, measurement or gate must lie within its stage."),
    E406("id used twice", "Stages, and parts of a chain, need ids of their own."),
    E407("not a gate", "A gate is a read-out, a comparison and a limit, e.g. SOX17 >= 80 %."),
    E408("no cells", "A protocol starts with some cells."),
    E409("vessel lacks something", "Planar vessels need an area, and so do cells per area."),
    E410("not one action", "An entry of 'actions' names exactly one action."),
    E411("keys that exclude each other", "Two keys say different things, or a key has nothing to go with."),
    E412("id that cannot be", "An id is a short word that is no time."),
    E413("change not understood", "Changes follow one grammar, in files and on the command line."),
    E414("parts that do not fit", "All parts of a chain have one model."),
    E415("protocols go in a circle", "A protocol extends or runs itself, perhaps by way of others."),
    E416("unknown stage", "The protocol has no stage of that id."),
    E417("ambiguous stage", "Several parts of a chain have a stage of that id: write PART.STAGE."),
    E418("change that names nothing", "The compound is not added where the change looks for it."),
    E419("change that cannot be made", "A window would leave its stage, or nothing would be left."),
    E420("too many moments", "A protocol has at most 100 000 actions."),
    E501(
            "the simulation stopped",
            "No step of the solver was small enough; day, stage, what is behind it and one thing to try are given."),
    E601(
            "growth without end",
            "A cell state divides faster than its phases carry cells on, so its yield has no limit."),
    E602("model makes no sense", "An entry of a model lacks something, or says two things that exclude each other."),
    E603("models extend each other", "A model extends another that extends it in turn."),
    E604("a fit that cannot be", "A parameter that is to be estimated is fixed, or its name stands for two numbers."),
    E701("no permission to write", "The folder for the results may not be written to by you."),
    E702("something else has this name", "Results need a folder, and a file or the root folder has this name."),
    E703("a folder of other things", "Results replace only earlier results of the same protocol, never other files."),
    E704("cannot write the results", "The system refused to write, as when a disk is full; its words are shown."),
    E705("no kind of picture we draw", "A plot is written as .svg or .png, whichever its name ends with."),
    E706("the file is there already", "A file of yours is never replaced."),
    E801("a bug in fatewise", "Nothing is wrong with your files; please report it."),
    E802("unknown command", "The first word is none of the commands; near ones are offered."),
    E803("word or option not understood", "The command has no such option, or takes fewer words."),
    E804("something is missing", "A word or the value of an option is not there."),
    E805("value that an option does not take", "What it takes is said below."),
    W401("compound twice in one medium", "The doses add up."),
    W402("dose far above its effect", "A thousandfold dose is mostly a wrong unit."),
    W403("dose thrown away", "A dose just before cells are moved stays behind with the old medium."),
    W404("cut off by a change", "What no longer fits into a shorter stage is left out."),
    W405("compound without effect", "No pathway of the model listens to any target of the compound."),
    W406("unknown source", "A number names a source that no file of sources describes, so it cannot be cited."),
    W501(
            "read-outs not settled",
            "Repeated more exactly by another method, a read-out shares fewer than three digits."),
    W601("growth while waiting", "A cell state multiplies much during its dwell time; check both."),
    W701("measurement left out", "A row of a table of measurements cannot be read; it is not shown.");

    private final String title;
    private final String explain;

    Code(String title, String explain) {
        this.title = title;
        this.explain = explain;
    }

    /** Such as {@code E203}. */
    public String id() {
        return name();
    }

    /** A few words. */
    public String title() {
        return title;
    }

    /** One sentence for the reference page. */
    public String explain() {
        return explain;
    }

    /** The code with this id, if there is one. */
    public static Optional<Code> named(String id) {
        for (Code code : values()) {
            if (code.name().equals(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
