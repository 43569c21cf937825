package fatewise.analysis.uncertainty;

import fatewise.sim.Column;
import fatewise.sim.EnsembleRun;
import fatewise.sim.Watch;
import fatewise.sim.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the time course with its intervals.
 *
 * @param column without values
 * @param rows one interval a row
 */
public record Band(Column column, List<Interval> rows) {
    public Band {
        rows = List.copyOf(rows);
    }

    /** Of every column. */
    static List<Band> of(EnsembleRun run, Workers workers) {
        int rows = run.time().length;
        Interval[][] all = new Interval[run.columns().size()][rows];
        workers.run(
                all.length,
                c -> {
                    for (int r = 0; r < rows; r++) {
                        all[c][r] = Interval.of(run.values(c, r));
                    }
                },
                Watch.NONE);
        List<Band> bands = new ArrayList<>();
        for (int c = 0; c < all.length; c++) {
            bands.add(new Band(run.columns().get(c), List.of(all[c])));
        }
        return bands;
    }
}
