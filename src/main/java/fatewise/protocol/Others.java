package fatewise.protocol;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the protocols that others are made of, and refuses to go in circles. */
record Others(Function<String, Optional<Source>> find, List<String> names, List<Open> path) {
    /** A protocol being read, by the name that asked for it (empty for the first). */
    record Open(String name, Source source) {
        String shown() {
            return name.isEmpty() ? source.name() : name;
        }
    }

    /** The source of that name; reported when there is none or it is being read already. */
    Optional<Source> open(String name, Span asked, Problems problems) {
        Optional<Source> source = find(name, asked, problems);
        if (source.isEmpty()) {
            return source;
        }
        Source found = source.get();
        if (path.stream().anyMatch(o -> o.source().name().equals(found.name()))) {
            List<String> names = new ArrayList<>(path.stream().map(Open::shown).toList());
            names.add(name);
            problems.error("E415", asked, "protocols go in a circle: " + String.join(" -> ", names))
                    .pointer("this one again")
                    .hint("to mend: one of them must have stages of its own");
            return Optional.empty();
        }
        return source;
    }

    private Optional<Source> find(String name, Span asked, Problems problems) {
        Optional<Source> source;
        try {
            source = find.apply(name);
        } catch (ProblemException e) { // a file that cannot be read: the place to look at is where it is named
            for (Problem problem : e.problems().all()) {
                Problems.Entry entry =
                        problems.error(problem.code(), asked, problem.message()).pointer("named here");
                problem.hints().forEach(entry::hint);
            }
            return Optional.empty();
        }
        if (source.isEmpty()) {
            problems.error("E203", asked, "unknown protocol '" + name + "'")
                    .pointer("no such protocol")
                    .didYouMean(Suggest.near(name, names))
                    .hint("`fatewise list` shows what there is; a path to a file will do, too");
        }
        return source;
    }

    /** The same, one protocol deeper. */
    Others inside(String name, Source source) {
        List<Open> deeper = new ArrayList<>(path);
        deeper.add(new Open(name, source));
        return new Others(find, names, List.copyOf(deeper));
    }
}
