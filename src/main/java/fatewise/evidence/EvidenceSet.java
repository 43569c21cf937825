package fatewise.evidence;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import fatewise.model.MarkerGate;
import fatewise.protocol.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of evidence, and for each experiment they speak of its protocol, asked to look where they look.
 *
 * @param rows in the order of the tables
 * @param protocols ready to run, in order of first mention
 */
public record EvidenceSet(List<EvidenceRow> rows, Map<Experiment, Protocol> protocols) {
    public EvidenceSet {
        rows = List.copyOf(rows);
        protocols = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
    }

    /** Everything that comes with fatewise, and the tables of the user's folders of evidence. */
    public static EvidenceSet of(Library library, Problems problems) {
        return of(library, names -> true, problems);
    }

    /** Of these the rows that pass by their names, see {@link EvidenceReader#only}. */
    public static EvidenceSet of(Library library, Predicate<List<String>> names, Problems problems) {
        ExperimentBook book = new ExperimentBook(library);
        EvidenceReader reader = new EvidenceReader(book, problems).only(names);
        List<EvidenceRow> rows = new ArrayList<>();
        library.evidence().forEach(table -> rows.addAll(reader.read(table)));
        return of(rows, book, problems);
    }

    /** The rows of some tables. */
    public static EvidenceSet read(List<Source> tables, ExperimentBook book, Problems problems) {
        EvidenceReader reader = new EvidenceReader(book, problems);
        List<EvidenceRow> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(reader.read(table)));
        return of(rows, book, problems);
    }

    /** Rows that were read from a book of experiments; of two with one id the second is left out. */
    public static EvidenceSet of(List<EvidenceRow> rows, ExperimentBook book, Problems problems) {
        Map<String, EvidenceRow> byId = new HashMap<>();
        List<EvidenceRow> kept = new ArrayList<>();
        for (EvidenceRow row : rows) {
            EvidenceRow first = byId.putIfAbsent(row.id(), row);
            if (first == null) {
                kept.add(row);
            } else {
                problems.warning("W701", row.span(), "this measurement is left out: its id '" + row.id() + "' is taken")
                        .pointer("the second of that id")
                        .hint("the first is at " + first.span().place());
            }
        }
        Map<Experiment, Protocol> protocols = new LinkedHashMap<>();
        for (Point point : points(kept)) {
            protocols.computeIfAbsent(point.experiment(), book::protocol);
        }
        for (EvidenceRow row : kept) {
            ask(row, row.at(), protocols);
            row.reference().ifPresent(r -> ask(row, r, protocols));
        }
        return new EvidenceSet(kept, protocols);
    }

    private static Set<Point> points(List<EvidenceRow> rows) {
        Set<Point> points = new LinkedHashSet<>();
        for (EvidenceRow row : rows) {
            points.add(row.at());
            row.reference().ifPresent(points::add);
        }
        return points;
    }

    private static void ask(EvidenceRow row, Point point, Map<Experiment, Protocol> protocols) {
        List<MarkerGate> gates = row.what().gates();
        for (double day : point.when().days()) {
            protocols.computeIfPresent(point.experiment(), (e, p) -> p.lookedAt(day, gates));
        }
    }

    /** The rows that pass, with the experiments they need. */
    public EvidenceSet only(Predicate<EvidenceRow> wanted) {
        List<EvidenceRow> some = rows.stream().filter(wanted).toList();
        Map<Experiment, Protocol> needed = new LinkedHashMap<>();
        points(some).forEach(p -> needed.put(p.experiment(), protocols.get(p.experiment())));
        return new EvidenceSet(some, needed);
    }

    /** The experiments, in order of first mention. */
    public List<Experiment> experiments() {
        return List.copyOf(protocols.keySet());
    }

    /** The protocol of an experiment, with its changes made and the looks of all rows in it. */
    public Protocol protocol(Experiment experiment) {
        return protocols.get(experiment);
    }

    /** The last day any row looks at an experiment; nothing later need be simulated. */
    public double until(Experiment experiment) {
        return points(rows).stream()
                .filter(p -> p.experiment().equals(experiment))
                .mapToDouble(p -> p.when().last())
                .max()
                .orElse(0);
    }
}
