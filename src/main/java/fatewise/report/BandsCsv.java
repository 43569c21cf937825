package fatewise.report;

import fatewise.analysis.uncertainty.Band;
import fatewise.analysis.uncertainty.Interval;
import fatewise.analysis.uncertainty.Uncertainty;

/** {@code bands.csv}: the intervals of every column as a long table, a line a column and time. */
final class BandsCsv {
    private static final int DIGITS = 5;

    private BandsCsv() {}

    static String of(ReportData data, Uncertainty u) {
        StringBuilder out = new StringBuilder(u.bands().size() * u.time().length * 60 + 100);
        out.append("column,day,stage,low90,low50,median,high50,high90\n");
        for (Band band : u.bands()) {
            for (int row = 0; row < u.time().length; row++) {
                Interval i = band.rows().get(row);
                CsvWriter.field(out, band.column().id()).append(',');
                Decimal.append(out, u.time()[row], Decimal.FULL);
                CsvWriter.field(
                        out.append(','), data.stages().get(u.stage()[row]).stage());
                for (double value : new double[] {i.low90(), i.low50(), i.median(), i.high50(), i.high90()}) {
                    Decimal.append(out.append(','), value, DIGITS);
                }
                out.append('\n');
            }
        }
        return out.toString();
    }
}
