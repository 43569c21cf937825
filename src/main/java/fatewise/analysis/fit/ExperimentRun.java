package fatewise.analysis.fit;

import fatewise.codegen.SharedCode;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.Prediction;
import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.Influence;
import fatewise.sim.Revalued;
import fatewise.sim.Seen;
import fatewise.sim.Sensitivities;
import fatewise.sim.SensitivityCode;
import fatewise.sim.SensitivityTable;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One experiment of a fit: run with the parameters that move what is seen of it, with slopes or without. */
final class ExperimentRun {
    /** Rows of a table nobody reads [h]. */
    private static final double SELDOM = 1e6;
    /** A state that never holds a larger share of the cells moves nothing that can be seen. */
    private static final double RARE = 1e-6;
    /** Step of a logarithm, for read-outs that have no exact slope. */
    private static final double STEP = 0.01;

    /** Relative tolerance of runs for slopes; measured, they then differ by some 1e-4 of their size. */
    private static final double SLOPES = 1e-4;

    private final List<Sought.Place> numbers;
    private final List<Optional<Reading>> readings;
    private final List<Seen> seen;
    private final Protocol protocol;
    private final Settings settings;
    private final List<String> ids;
    private final int[] movers;
    private final SharedCode code;
    private final SensitivityCode varied;

    ExperimentRun(
            List<Sought.Place> numbers,
            Protocol protocol,
            Settings settings,
            List<Prior> priors,
            SharedCode code,
            SensitivityCode varied) {
        this.numbers = List.copyOf(numbers);
        this.protocol = protocol;
        this.settings = settings.every(SELDOM);
        this.code = code;
        this.varied = varied;
        ids = priors.stream().map(Prior::id).toList();
        readings = numbers.stream()
                .map(Sought.Place::row)
                .map(ExperimentRun::reading)
                .toList();
        Set<Seen> all = new LinkedHashSet<>();
        readings.forEach(r -> r.ifPresent(reading -> all.addAll(reading.seen())));
        seen = List.copyOf(all);
        movers = movers(priors.stream().mapToDouble(Prior::value).toArray());
    }

    private static Optional<Reading> reading(EvidenceRow row) {
        return Reading.of(row.what(), row.at().when().days());
    }

    /** How many parameters move what is seen. */
    int moved() {
        return movers.length;
    }

    /** Parameters of the states that ever hold cells worth the name, and of everything that is no state. */
    private int[] movers(double[] middle) {
        TimeCourse course = Simulation.run(at(middle), settings, code);
        double[] cells = course.columns(Column.Kind.COUNT).stream()
                .filter(c -> c.id().equals("cells"))
                .findFirst()
                .orElseThrow()
                .values();
        Set<String> empty = course.columns(Column.Kind.STATE).stream()
                .filter(c -> IntStream.range(0, cells.length).allMatch(r -> c.values()[r] <= RARE * cells[r]))
                .map(Column::id)
                .collect(Collectors.toSet());
        return IntStream.range(0, ids.size())
                .filter(i -> !empty.contains(ids.get(i).split("->|\\.")[0]))
                .toArray();
    }

    private Protocol at(double[] parameters) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            values.put(ids.get(i), parameters[i]);
        }
        return Revalued.of(protocol, values);
    }

    /** What is seen, number by number; null when it cannot be computed. */
    double[] values(double[] parameters) {
        TimeCourse course;
        try {
            course = Simulation.run(at(parameters), settings, code);
        } catch (IllegalArgumentException e) {
            return null; // values that make no sense together
        }
        if (course.failure().isPresent()) {
            return null;
        }
        return numbers.stream()
                .mapToDouble(
                        n -> Prediction.of(n.row(), course, Optional.empty()).median())
                .toArray();
    }

    /** The same with slopes by ln p; null when it cannot be computed. */
    Dual[] slopes(double[] parameters) {
        try {
            double[] values = values(parameters);
            if (values == null) {
                return null;
            }
            Map<Seen, Dual> exact = seen.isEmpty() || movers.length == 0 ? Map.of() : exact(at(parameters));
            Dual[] duals = new Dual[numbers.size()];
            for (int k = 0; k < duals.length; k++) {
                duals[k] = exact.isEmpty() || readings.get(k).isEmpty()
                        ? Dual.constant(values[k], ids.size())
                        : new Dual(
                                values[k],
                                readings.get(k).get().value().apply(exact::get).slopes());
            }
            return differences(parameters, duals);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null; // values that make no sense together, or a run that ends early
        }
    }

    private Map<Seen, Dual> exact(Protocol there) {
        List<Influence> influences = Influence.parameters(
                there, Arrays.stream(movers).mapToObj(ids::get).toList());
        SensitivityTable table =
                Sensitivities.of(there, rough(), influences, seen, varied).run();
        Map<Seen, Dual> exact = new HashMap<>();
        for (int r = 0; r < seen.size(); r++) {
            double[] slopes = new double[ids.size()];
            for (int k = 0; k < movers.length; k++) {
                slopes[movers[k]] = table.slopes()[r][k];
            }
            exact.put(seen.get(r), new Dual(table.values()[r], slopes));
        }
        return exact;
    }

    /** Slopes only point the way: what they are taken of is computed by itself, as well as ever. */
    private Settings rough() {
        double times = Math.max(1, SLOPES / settings.rtol());
        return settings.rtol(settings.rtol() * times).atol(settings.atolCells() * times);
    }

    /** Slopes of what has no exact one, by central differences. */
    private Dual[] differences(double[] parameters, Dual[] duals) {
        List<Integer> rest = IntStream.range(0, duals.length)
                .filter(k -> readings.get(k).isEmpty())
                .boxed()
                .toList();
        for (int n = 0; !rest.isEmpty() && n < movers.length; n++) {
            int i = movers[n];
            double[] up = parameters.clone();
            double[] down = parameters.clone();
            up[i] *= Math.exp(STEP);
            down[i] *= Math.exp(-STEP);
            double[] above = values(up);
            double[] below = values(down);
            if (above == null || below == null) {
                return null;
            }
            rest.forEach(k -> duals[k].slopes()[i] = (above[k] - below[k]) / (2 * STEP));
        }
        return duals;
    }

    /** Puts numbers where they stand among all predictions. */
    void place(double[] read, double[] values) {
        for (int k = 0; k < read.length; k++) {
            values[numbers.get(k).index()] = read[k];
        }
    }

    /** Puts numbers and their slopes where they stand. */
    void place(Dual[] read, double[] values, double[][] slopes) {
        for (int k = 0; k < read.length; k++) {
            values[numbers.get(k).index()] = read[k].value();
            slopes[numbers.get(k).index()] = read[k].slopes();
        }
    }
}
