package fatewise.sim;

import fatewise.model.Layout;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.Arrays;
import java.util.List;

/**
 * How to run a protocol.
 *
 * @param method id of the integration method
 * @param rtol relative tolerance
 * @param atolCells absolute tolerance of cells [cells]
 * @param atolOther absolute tolerance of amounts and activities
 * @param every output interval [h]
 * @param until day at which to stop; infinite for the whole protocol
 * @param asked what was asked for on the command line, for the record
 */
public record Settings(
        String method,
        double rtol,
        double atolCells,
        double atolOther,
        double every,
        double until,
        List<String> asked) {
    /** What a run uses unless told otherwise. */
    public static final Settings USUAL =
            new Settings(Methods.ALL.get(0).id(), 1e-6, 1e-3, 1e-9, 1, Double.POSITIVE_INFINITY, List.of());

    public Settings {
        if (!(rtol > 0 && rtol < 1 && atolCells > 0 && atolOther > 0 && every > 0 && until > 0)) {
            throw new IllegalArgumentException("tolerances, interval and end must be more than 0");
        }
        asked = List.copyOf(asked);
    }

    /** With another method. */
    public Settings method(String id) {
        return new Settings(id, rtol, atolCells, atolOther, every, until, asked);
    }

    /** With another relative tolerance. */
    public Settings rtol(double value) {
        return new Settings(method, value, atolCells, atolOther, every, until, asked);
    }

    /** With another absolute tolerance of cells; that of amounts and activities keeps its ratio to it. */
    public Settings atol(double cells) {
        return new Settings(method, rtol, cells, atolOther * cells / atolCells, every, until, asked);
    }

    /** With a row every so many hours. */
    public Settings every(double hours) {
        return new Settings(method, rtol, atolCells, atolOther, hours, until, asked);
    }

    /** Stopping at a day. */
    public Settings until(double day) {
        return new Settings(method, rtol, atolCells, atolOther, every, day, asked);
    }

    /** With a record of what was asked. */
    public Settings asked(List<String> words) {
        return new Settings(method, rtol, atolCells, atolOther, every, until, words);
    }

    /** One absolute tolerance per component of the state vector. */
    Tolerances tolerances(Layout layout) {
        double[] atol = new double[layout.size()];
        Arrays.fill(atol, atolOther);
        Arrays.fill(atol, layout.cellsFrom(), layout.size(), atolCells);
        return new Tolerances(rtol, atol);
    }
}
