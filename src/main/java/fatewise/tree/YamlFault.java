package fatewise.tree;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML scanner and parser complain of, at the place a person must look at. */
final class YamlFault {
    private final Source source;
    private final Problems problems;

    private YamlFault(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static void report(Source source, MarkedYamlEngineException e, Problems problems) {
        new YamlFault(source, problems).report(e);
    }

    private void report(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext();
        String problem = e.getProblem() == null ? "" : e.getProblem();
        Span at = span(e.getProblemMark().or(e::getContextMark));
        Span from = span(e.getContextMark().or(e::getProblemMark));
        if (problem.contains("(TAB)")) {
            tab(at);
        } else if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            problems.error("E112", from, "this quote is never closed")
                    .pointer("opened here")
                    .hint("to mend: close it with " + quote(from) + " on the same line");
        } else if (context.contains("flow")) {
            unclosed(from, at);
        } else if (problem.contains("mapping values are not allowed")) {
            colon(at);
        } else if (context.contains("block mapping") || context.contains("block collection")) {
            problems.error("E114", at, "this line does not fit the indentation of the lines above it")
                    .pointer("unexpected here")
                    .hint("to mend: keys of one mapping start in the same column (this mapping starts at line "
                            + from.line() + ", column " + from.column() + ")");
        } else if (problem.contains("could not find expected ':'")) {
            noColon(from);
        } else if (problem.contains("expected '<document start>'")) {
            problems.error("E110", at, "there is something after the end of the document")
                    .pointer("nothing is open that this could belong to")
                    .hint("to mend: take it out, or open the bracket that it closes");
        } else if (problem.contains("cannot start any token")) {
            startsBadly(at);
        } else {
            other(at, context, problem);
        }
    }

    private void tab(Span at) {
        problems.error("E111", at, "a tab is used for indentation")
                .pointer("a tab")
                .hint("to mend: indent with spaces (two for each level)");
    }

    private void unclosed(Span from, Span at) {
        String open = character(from);
        String close = open.equals("{") ? "}" : "]";
        problems.error("E113", from, "this '" + open + "' is not closed as it should be")
                .pointer("opened here")
                .hint("reading stopped at line " + at.line() + ", column " + at.column() + ", where ',' or '" + close
                        + "' was expected");
    }

    private void colon(Span at) {
        String line = source.line(at.line());
        if (line.indexOf(':') == line.lastIndexOf(':')) {
            String key = line.substring(0, Math.max(0, line.indexOf(':'))).strip();
            int column = 1 + line.length() - line.stripLeading().length();
            problems.error(
                            "E114",
                            new Span(source, at.line(), column, Math.max(1, key.length())),
                            "this key stands deeper than the line above it allows, which has a value already")
                    .pointer("too deep")
                    .hint("to mend: start this key in the same column as the key above it");
        } else {
            problems.error("E110", at, "a second ': ' in one line")
                    .pointer("unexpected colon")
                    .hint("to mend: put the text in quotes, or the inner mapping on a line of its own");
        }
    }

    private void noColon(Span from) {
        String line = source.line(from.line());
        int colon = line.indexOf(':');
        if (colon < 0) {
            problems.error("E110", from, "this line is neither 'key: value' nor a list item")
                    .pointer("no ':' after this")
                    .hint("to mend: write 'key: value', with a blank after the colon");
        } else {
            int column = 1 + line.codePointCount(0, colon);
            problems.error("E110", new Span(source, from.line(), column, 1), "a blank is missing after this colon")
                    .pointer("needs a blank after it")
                    .hint("to mend: " + line.substring(0, colon + 1).strip() + " "
                            + line.substring(colon + 1).strip());
        }
    }

    private void startsBadly(Span at) {
        String c = character(at);
        problems.error("E110", at, "a text cannot start with '" + c + "'")
                .pointer("not allowed here")
                .hint("to mend: put the text in quotes");
    }

    private void other(Span at, String context, String problem) {
        boolean reference = context.contains("alias") || context.contains("anchor") || context.contains("tag");
        String words = context.isEmpty() ? problem : problem + " (" + context + ")";
        problems.error(reference ? "E116" : "E110", at, "this is not YAML: " + words)
                .pointer("here");
    }

    private String quote(Span at) {
        return character(at);
    }

    private String character(Span at) {
        String line = source.line(at.line());
        int i = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        int offset = line.offsetByCodePoints(0, Math.max(0, i));
        return offset < line.length() ? Character.toString(line.codePointAt(offset)) : "";
    }

    private Span span(Optional<Mark> mark) {
        return mark.map(m -> new Span(source, m.getLine() + 1, m.getColumn() + 1, 1))
                .orElseGet(() -> new Span(source, 1, 1, 1));
    }
}
