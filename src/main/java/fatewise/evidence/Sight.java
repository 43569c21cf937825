package fatewise.evidence;

import fatewise.sim.Column;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import fatewise.solver.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run at one time, before what is done then. Where the run was not asked to look, its rows are joined by straight
 * lines.
 */
final class Sight implements View {
    private final TimeCourse run;
    private final double day;
    private final Optional<StagePoint> point;

    Sight(TimeCourse run, double day) {
        this.run = run;
        this.day = day;
        point = Stream.of(run.stages().stream(), run.readings().stream(), Stream.of(run.end()))
                .flatMap(s -> s)
                .filter(p -> Math.abs(p.day() - day) <= Schedule.SAME)
                .findFirst();
    }

    /** Why nothing can be seen, if so. */
    Optional<String> blind() {
        double last = run.time()[run.time().length - 1];
        if (day < -Schedule.SAME) {
            return Optional.of("it lies before the start");
        }
        if (day <= last + Schedule.SAME) {
            return Optional.empty();
        }
        return Optional.of(
                run.failure().isPresent()
                        ? "the simulation stopped before, on day " + Math.floor(last * 100) / 100
                        : "the run ends before, on day " + Math.floor(last * 100) / 100);
    }

    @Override
    public double gate(String name) {
        boolean plain = !name.endsWith("+") && !name.endsWith("-");
        return point.map(p -> p.markers().getOrDefault(name, Double.NaN))
                .orElseGet(() -> column(Column.Kind.MARKER, plain ? name + "+" : name));
    }

    @Override
    public double share(List<String> states) {
        double sum = 0;
        for (String state : states) {
            sum += point.map(p -> p.states().getOrDefault(state, Double.NaN))
                    .orElseGet(() -> column(Column.Kind.STATE, state) / cells());
        }
        return sum;
    }

    @Override
    public double viability() {
        return point.map(StagePoint::viability).orElseGet(() -> column(Column.Kind.COUNT, "viability"));
    }

    @Override
    public double cells() {
        return point.map(StagePoint::cells).orElseGet(() -> column(Column.Kind.COUNT, "cells"));
    }

    @Override
    public double yieldPerCell() {
        return point.map(StagePoint::yield).orElseGet(() -> column(Column.Kind.COUNT, "yield"));
    }

    @Override
    public double concentration(String compound) {
        return column(Column.Kind.COMPOUND, compound);
    }

    /** The column at this time, by straight lines between rows; NaN when the run has none of that name. */
    private double column(Column.Kind kind, String id) {
        Optional<Column> column =
                run.columns(kind).stream().filter(c -> c.id().equals(id)).findFirst();
        return column.map(c -> between(c.values())).orElse(Double.NaN);
    }

    private double between(double[] values) {
        double[] time = run.time();
        int after = 0;
        while (after < time.length - 1 && time[after] < day - Schedule.SAME) {
            after++;
        }
        if (after == 0 || Math.abs(time[after] - day) <= Schedule.SAME) {
            return values[after];
        }
        double part = (day - time[after - 1]) / (time[after] - time[after - 1]);
        return values[after - 1] + part * (values[after] - values[after - 1]);
    }
}
