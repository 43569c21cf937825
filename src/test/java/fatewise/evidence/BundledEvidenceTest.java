package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.library.Library;
import fatewise.model.Grade;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables that come with fatewise. */
@Tag("slow")
class BundledEvidenceTest {
    private static final Library LIBRARY = Library.bundled();
    private static final Problems PROBLEMS = new Problems();
    private static final EvidenceSet SET = EvidenceSet.of(LIBRARY, PROBLEMS);

    @Test
    void everyRowIsRead() {
        assertTrue(PROBLEMS.isEmpty(), PROBLEMS::toString);
        assertTrue(SET.rows().size() > 300, () -> SET.rows().size() + " rows");
    }

    @Test
    void everySourceCanBeCited() {
        TreeSet<String> unknown = new TreeSet<>();
        SET.rows().forEach(r -> r.evidence().sources().stream()
                .filter(key -> LIBRARY.reference(key).isEmpty())
                .forEach(unknown::add));
        assertEquals(List.of(), List.copyOf(unknown));
    }

    @Test
    void aFigureWithoutASourceIsAssumed() {
        List<String> bold = SET.rows().stream()
                .filter(r -> r.evidence().sources().isEmpty() && r.evidence().grade() != Grade.ASSUMED)
                .map(EvidenceRow::id)
                .toList();
        assertEquals(List.of(), bold);
    }

    @Test
    void whatIsRecalledIsAssumedAndWithLowConfidenceNeverFitted() {
        for (EvidenceRow row : SET.rows()) {
            String note = row.evidence().note();
            boolean recalled = note.startsWith("recalled");
            assertTrue(!recalled || row.evidence().grade() == Grade.ASSUMED, row.id());
            assertTrue(!note.contains("low confidence") || row.use() == Use.CHECK, row.id());
        }
    }

    @Test
    void everyRowSaysWhatItIsAboutAndWhereItComesFrom() {
        for (EvidenceRow row : SET.rows()) {
            assertTrue(!row.topic().isEmpty() && !row.evidence().note().isEmpty(), row.id());
        }
    }

    @Test
    void anExperimentIsRunAsFarAsARowLooks() {
        Experiment course = Experiment.of("chu-2016-endoderm");
        assertEquals(3, SET.until(course), 1e-9);
        EvidenceSet some = SET.only(r -> r.at().experiment().equals(course));
        assertEquals(List.of(course), some.experiments());
    }
}
