package fatewise.library;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import java.nio.file.Path;

/**
 * The folder a person works in: paths are written relative to it, in what they type and in what they read.
 *
 * @param folder empty path for the folder of the process
 */
public record Workplace(Path folder) {
    /** A path as it was typed. */
    public Path resolve(String typed) {
        return folder.resolve(typed);
    }

    /** A path as it is shown: relative when it lies below. */
    public String shown(Path path) {
        boolean below = !folder.toString().isEmpty() && path.startsWith(folder);
        return (below ? folder.relativize(path) : path).toString();
    }

    /**
     * The text of a file under the name by which its reader knows it.
     *
     * @throws ProblemException as {@link Source#of(Path)} does
     */
    public Source read(Path path) {
        try {
            return Source.of(shown(path), Source.of(path).text());
        } catch (ProblemException e) {
            throw new ProblemException(shown(e.problems()));
        }
    }

    /** Problems with their paths as {@link #shown(Path)} shows them. */
    public Problems shown(Problems problems) {
        Problems shown = new Problems();
        for (Problem p : problems.all()) {
            Source source =
                    Source.of(shown(p.span().source().name()), p.span().source().text());
            Span span = new Span(
                    source, p.span().line(), p.span().column(), p.span().length());
            shown.add(new Problem(
                    p.severity(),
                    p.code(),
                    span,
                    shown(p.message()),
                    p.pointer(),
                    p.hints().stream().map(this::shown).toList()));
        }
        return shown;
    }

    private String shown(String words) {
        return folder.toString().isEmpty() ? words : words.replace(folder + "/", "");
    }
}
