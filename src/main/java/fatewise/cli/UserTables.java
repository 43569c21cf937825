package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.EvidenceReader;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.EvidenceSet;
import fatewise.evidence.Experiment;
import fatewise.evidence.ExperimentBook;
import fatewise.library.Library;
import fatewise.library.Workplace;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads tables of a person's own, those that lie beside a protocol with that protocol. */
final class UserTables {
    private static final String DATA = ".data.csv";

    private final Library library;
    private final Workplace workplace;

    UserTables(Library library, Workplace workplace) {
        this.library = library;
        this.workplace = workplace;
    }

    EvidenceSet read(List<String> tables, Predicate<List<String>> names, Problems problems) {
        ExperimentBook book = new ExperimentBook(library);
        EvidenceReader reader = new EvidenceReader(book, problems).only(names);
        List<EvidenceRow> rows = new ArrayList<>();
        for (String table : tables) {
            Source file = workplace.read(workplace.resolve(table));
            Optional<Experiment> own = beside(table);
            rows.addAll(own.isPresent() ? reader.beside(file, own.get(), book.protocol(own.get())) : reader.read(file));
        }
        return EvidenceSet.of(rows, book, problems);
    }

    /** The protocol that a table {@code x.data.csv} lies beside: {@code x.yaml}, or one of that name in the library. */
    private Optional<Experiment> beside(String table) {
        if (!table.endsWith(DATA)) {
            return Optional.empty();
        }
        String stem = table.substring(0, table.length() - DATA.length());
        for (String ending : List.of(".yaml", ".yml")) {
            if (Files.isRegularFile(workplace.resolve(stem + ending))) {
                return Optional.of(Experiment.of(stem.contains("/") ? stem + ending : "./" + stem + ending));
            }
        }
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        return library.protocolSource(name).map(source -> Experiment.of(name));
    }
}
