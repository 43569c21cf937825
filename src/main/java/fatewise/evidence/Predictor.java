package fatewise.evidence;

import java.util.List;

/** Something that has a number for every row: one run of each experiment, or many. */
public interface Predictor {
    /** One prediction per row of the set, in its order; the same whatever the number of threads. */
    List<Prediction> predict(EvidenceSet set);
}
