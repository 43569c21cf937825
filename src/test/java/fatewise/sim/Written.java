package fatewise.sim;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.EmptyShelf;
import fatewise.protocol.Protocol;
import fatewise.protocol.ProtocolReader;
import java.util.Arrays;
import java.util.Optional;

/** Protocols written into a test, each with its model, and ways to look at what their runs leave. */
final class Written {
    /** A dish of 10 cm2 with 2 mL. */
    static final String DISH = "vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}";

    private Written() {}

    /** A protocol without errors: the model's text, then the text from {@code start:} on. */
    static Protocol protocol(String model, String rest) {
        Problems problems = new Problems();
        String text = "protocol: written\nmodel:\n" + model.indent(2) + rest;
        Optional<Protocol> protocol = ProtocolReader.read(
                Source.of("written.yaml", text), new EmptyShelf(), name -> Optional.empty(), problems);
        return protocol.orElseThrow(() -> new AssertionError(problems.toString()));
    }

    static TimeCourse run(String model, String rest) {
        return Simulation.run(protocol(model, rest));
    }

    static double[] column(TimeCourse course, String id) {
        return course.column(id)
                .orElseThrow(() -> new AssertionError(id + " is none of "
                        + course.columns().stream().map(Column::id).toList()))
                .values();
    }

    /** A value in the row nearest to a day; it must be within a second. */
    static double at(TimeCourse course, String id, double day) {
        double[] time = course.time();
        int row = 0;
        for (int i = 0; i < time.length; i++) {
            row = Math.abs(time[i] - day) < Math.abs(time[row] - day) ? i : row;
        }
        if (Math.abs(time[row] - day) > 1e-5) {
            throw new AssertionError("no row at day " + day);
        }
        return column(course, id)[row];
    }

    static double last(TimeCourse course, String id) {
        double[] values = column(course, id);
        return values[values.length - 1];
    }

    /** Every bit of a course: times, then every column. */
    static long[] bits(TimeCourse course) {
        int rows = course.time().length;
        long[] bits = new long[rows * (1 + course.columns().size())];
        int next = 0;
        for (double t : course.time()) {
            bits[next++] = Double.doubleToLongBits(t);
        }
        for (Column column : course.columns()) {
            for (double value : column.values()) {
                bits[next++] = Double.doubleToLongBits(value);
            }
        }
        return bits;
    }

    /** Largest distance from N = N0 + births - deaths - removed - lost, against all cells there ever were. */
    static double imbalance(TimeCourse course) {
        double[] cells = column(course, "cells");
        double[] births = column(course, "births");
        double start = course.protocol().start().total();
        double worst = 0;
        for (int i = 0; i < cells.length; i++) {
            double gone = column(course, "deaths")[i] + column(course, "removed")[i] + column(course, "lost")[i];
            double expected = start + births[i] - gone;
            worst = Math.max(worst, Math.abs(cells[i] - expected) / (start + births[i]));
        }
        return worst;
    }

    static double largest(TimeCourse course, Column.Kind kind) {
        return course.columns(kind).stream()
                .flatMapToDouble(c -> Arrays.stream(c.values()))
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(Double.NaN);
    }

    static double least(TimeCourse course, Column.Kind kind) {
        return course.columns(kind).stream()
                .flatMapToDouble(c -> Arrays.stream(c.values()))
                .filter(v -> !Double.isNaN(v))
                .min()
                .orElse(Double.NaN);
    }
}
