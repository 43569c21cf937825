package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.diagnostics.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceReaderTest {
    private final Problems problems = new Problems();

    private List<Reference> read(String yaml) {
        return new ReferenceReader(problems).read(ModelText.node("s.yaml", yaml, problems));
    }

    @Test
    void sourcesAreReadByTheirKeys() {
        List<Reference> references = read("""
                sources:
                  someone-2020: {doi: 10.1000/xyz.1, title: A paper, authors: Someone et al., year: 2020, read: abstract}
                  vendor: {title: A data sheet}
                """);
        assertEquals(0, problems.errors(), problems.toString());
        Reference paper = references.get(0);
        assertEquals(
                List.of("someone-2020", "10.1000/xyz.1", "abstract"), List.of(paper.key(), paper.doi(), paper.read()));
        assertEquals(2020, paper.year());
        assertEquals(
                List.of("", "recalled"),
                List.of(references.get(1).doi(), references.get(1).read()));
    }

    @Test
    void anAddressIsNoDoi() {
        read("sources:\n  x: {doi: 'https://doi.org/10.1000/xyz', title: A paper}\n");
        assertEquals(
                "E205 2:13 'https://doi.org/10.1000/xyz' is not a DOI",
                ModelText.line(problems.all().get(0)));
    }
}
