package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import fatewise.model.Catalog;
import fatewise.protocol.Protocol;
import fatewise.report.Measurements;
import fatewise.report.ReportData;
import fatewise.report.RunView;
import fatewise.sim.TimeCourse;
import java.util.List;

/** Puts together what a report says: the run, the papers, and the measurements that lie beside the protocol. */
final class RunData {
    private RunData() {}

    /** @param papers where references are looked up, those beside the protocol too */
    static ReportData of(Library library, Catalog papers, TimeCourse course, String command, Problems doubts) {
        Protocol protocol = course.protocol();
        return RunView.of(course, papers, measurements(library, protocol, doubts), command);
    }

    /**
     * Those beside the protocol itself or published for it, else those of the protocol it is a variant of.
     */
    static List<ReportData.Measurement> measurements(Library library, Protocol protocol, Problems doubts) {
        for (Source file : protocol.files()) {
            String name =
                    file.name().substring(file.name().lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
            var beside = library.beside(file).beside(file, name + ".data.csv");
            List<ReportData.Measurement> points = beside.isPresent()
                    ? Measurements.read(beside.get(), library, protocol, doubts)
                    : Measurements.published(name, library, protocol, doubts);
            if (beside.isPresent() || !points.isEmpty()) {
                return points;
            }
        }
        return List.of();
    }

    /** What the numbers rest on, in one line. */
    static String rests(ReportData data) {
        ReportData.Rests rests = data.rests();
        return "It rests on " + rests.total() + " numbers: " + rests.measured() + " measured, " + rests.related()
                + " from related systems, " + rests.assumed() + " assumed (fatewise cite "
                + data.about().id() + ").";
    }
}
