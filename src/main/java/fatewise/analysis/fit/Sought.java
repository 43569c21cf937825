package fatewise.analysis.fit;

import fatewise.evidence.Compare;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.evidence.Figure;
import fatewise.evidence.Noise;
import fatewise.evidence.Point;
import fatewise.evidence.Use;
import fatewise.evidence.What;
import fatewise.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every number of a model that some figure speaks of, each once: what is looked at, in which experiment, when. A fold
 * speaks of two.
 */
final class Sought {
    private final EvidenceSet set;
    private final Map<Key, Integer> index = new LinkedHashMap<>();

    private record Key(Point at, What what) {}

    Sought(EvidenceSet set) {
        this.set = set;
        for (EvidenceRow row : set.rows()) {
            add(row.at(), row.what());
            row.reference().ifPresent(r -> add(r, row.what()));
        }
    }

    private void add(Point at, What what) {
        index.putIfAbsent(new Key(at, what), index.size());
    }

    int size() {
        return index.size();
    }

    /** The index of what a row looks at. */
    int of(EvidenceRow row) {
        return index.get(new Key(row.at(), row.what()));
    }

    /** The index of what it is compared with. */
    int referenceOf(EvidenceRow row) {
        return index.get(new Key(row.reference().orElseThrow(), row.what()));
    }

    /** For each experiment the plain numbers read off it, as rows whose index stands beside them. */
    Map<Experiment, List<Place>> byExperiment() {
        Map<Experiment, List<Place>> all = new LinkedHashMap<>();
        set.experiments().forEach(e -> all.put(e, new ArrayList<>()));
        index.forEach((key, i) -> all.get(key.at.experiment()).add(new Place(i, plain(key))));
        return all;
    }

    /**
     * A number read off an experiment.
     *
     * @param index among the predictions
     * @param row that asks for it
     */
    record Place(int index, EvidenceRow row) {}

    private EvidenceRow plain(Key key) {
        return new EvidenceRow(
                key.what.text() + " of " + key.at,
                "",
                "",
                key.at,
                key.what,
                Compare.VALUE,
                Optional.empty(),
                Figure.of(1),
                key.what.isFraction() ? Noise.FRACTION : Noise.COUNT,
                Evidence.NONE,
                Use.FIT,
                set.rows().get(0).span());
    }
}
