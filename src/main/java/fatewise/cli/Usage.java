package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the way mistakes in files are told. */
final class Usage {
    private static final Pattern OPTION = Pattern.compile("--[a-z]+");

    private Usage() {}

    static Problems unknownCommand(String[] args) {
        Problems problems = new Problems();
        String word = args[0];
        String what = word.startsWith("-") ? "unknown option '" : "unknown command '";
        problems.error("E802", at(args, 0), what + word + "'")
                .pointer(word.startsWith("-") ? "a command comes first" : "no such command")
                .didYouMean(Suggest.near(word, Commands.names()))
                .hint("the commands are " + Suggest.list(Commands.names()) + "; more: fatewise help");
        return problems;
    }

    static Problems problem(ParameterException e, String[] args) {
        Problems problems = new Problems();
        CommandLine command = e.getCommandLine();
        String help = "to see all options: fatewise help " + args[0];
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched(unmatched, command, args, problems).hint(help);
        } else if (e instanceof MissingParameterException missing) {
            problems.error("E804", after(args), "something is missing: " + names(missing.getMissing()))
                    .pointer("needed here")
                    .hint(help);
        } else if (e instanceof MutuallyExclusiveArgsException) {
            Matcher named = OPTION.matcher(e.getMessage());
            List<String> options =
                    named.results().map(MatchResult::group).distinct().toList();
            problems.error(
                            "E803",
                            at(args, Math.max(0, last(options, args))),
                            String.join(" and ", options) + " exclude each other")
                    .pointer("one of them only")
                    .hint(help);
        } else {
            int place = place(e.getValue(), args);
            String option = e.getArgSpec() != null && e.getArgSpec().isOption() ? longest(e.getArgSpec()) + " " : "";
            problems.error(
                            "E805",
                            place < 0 ? after(args) : at(args, place),
                            option + "cannot be '" + e.getValue() + "'")
                    .pointer(wanted(e.getArgSpec()))
                    .hint(help);
        }
        return problems;
    }

    private static Problems.Entry unmatched(
            UnmatchedArgumentException e, CommandLine command, String[] args, Problems problems) {
        String word = e.getUnmatched().get(0);
        int place = place(word, args);
        Span span = place < 0 ? after(args) : at(args, place);
        if (!word.startsWith("-")) {
            return problems.error("E803", span, "'" + word + "' is one word too many")
                    .pointer("not expected here")
                    .hint("a text with blanks needs quotes: --change \"omit latrunculin A\"");
        }
        List<String> options = new ArrayList<>();
        command.getCommandSpec().options().forEach(o -> options.addAll(Arrays.asList(o.names())));
        int sign = word.indexOf('=');
        return problems.error("E803", span, "unknown option '" + word + "'")
                .pointer("no such option")
                .didYouMean(Suggest.near(sign < 0 ? word : word.substring(0, sign), options));
    }

    private static String names(List<ArgSpec> missing) {
        return String.join(" and ", missing.stream().map(Usage::name).toList());
    }

    private static String name(ArgSpec arg) {
        return arg.isOption() ? "a value for " + longest(arg) : arg.paramLabel();
    }

    private static String longest(ArgSpec arg) {
        return ((CommandLine.Model.OptionSpec) arg).longestName();
    }

    private static String wanted(ArgSpec arg) {
        return arg == null ? "not understood" : "here goes " + arg.paramLabel();
    }

    /** Where the last of these words stands. */
    private static int last(List<String> words, String[] args) {
        int last = -1;
        for (int i = 0; i < args.length; i++) {
            last = words.contains(args[i]) ? i : last;
        }
        return last;
    }

    private static int place(String word, String[] args) {
        for (int i = 0; word != null && i < args.length; i++) {
            if (args[i].equals(word) || args[i].endsWith("=" + word)) {
                return i;
            }
        }
        return -1;
    }

    private static Span at(String[] args, int place) {
        StringBuilder before = new StringBuilder("fatewise ");
        for (int i = 0; i < place; i++) {
            before.append(quoted(args[i])).append(' ');
        }
        int column = 1 + before.codePointCount(0, before.length());
        String word = quoted(args[place]);
        return new Span(line(args), 1, column, Math.max(1, word.codePointCount(0, word.length())));
    }

    private static Span after(String[] args) {
        Source line = line(args);
        return new Span(
                Source.of(line.name(), line.text() + " "),
                1,
                2 + line.text().codePointCount(0, line.text().length()),
                1);
    }

    private static Source line(String[] args) {
        return Source.of(
                "command line",
                "fatewise "
                        + String.join(
                                " ", Arrays.stream(args).map(Usage::quoted).toList()));
    }

    private static String quoted(String word) {
        return word.isEmpty() || word.contains(" ") ? "\"" + word + "\"" : word;
    }
}
