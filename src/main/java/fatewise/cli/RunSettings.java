package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.sim.Settings;
import fatewise.solver.Method;
import fatewise.solver.method.Methods;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.List;

/**
 * What was typed after the solver's options; null where nothing was.
 *
 * @param rtol relative tolerance
 * @param atol absolute tolerance
 * @param method id
 * @param until day, or id of a stage
 * @param every time between rows
 */
record RunSettings(String rtol, String atol, String method, String until, String every) {
    /** Days that are told apart. */
    private static final double SAME = 1e-9;

    Settings of(Protocol protocol) {
        Settings settings = Settings.USUAL;
        if (rtol != null) {
            settings = settings.rtol(number("--rtol", rtol, 1));
        }
        if (atol != null) {
            settings = settings.atol(number("--atol", atol, Double.MAX_VALUE));
        }
        if (method != null) {
            settings = settings.method(known(method));
        }
        if (every != null) {
            settings = settings.every(24 * days("--every", every));
        }
        return until == null ? settings : settings.until(day(protocol));
    }

    private static double number(String option, String typed, double below) {
        try {
            double value = Double.parseDouble(typed);
            if (value > 0 && value < below) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw UsageException.value(
                option,
                typed,
                option + " cannot be '" + typed + "'",
                "a number above 0" + (below == 1 ? " and below 1" : "") + " is needed, such as 1e-6");
    }

    private static String known(String typed) {
        List<String> ids = Methods.ALL.stream().map(Method::id).toList();
        if (!ids.contains(typed)) {
            List<String> near = Suggest.near(typed, ids);
            throw UsageException.value(
                    "--method",
                    typed,
                    "unknown method '" + typed + "'",
                    (near.isEmpty() ? "the methods are " : "did you mean " + Suggest.list(near) + "? the methods are ")
                            + Suggest.list(ids));
        }
        return typed;
    }

    /** More than 0. */
    private static double days(String option, String typed) {
        Problems problems = new Problems();
        var quantity =
                Scalars.quantity(typed, Span.commandLine(option, typed), Sign.POSITIVE, problems, Dimension.TIME);
        if (quantity.isEmpty()) {
            throw new UsageException(problems);
        }
        return quantity.get().in(Units.DAY);
    }

    private double day(Protocol protocol) {
        List<Stage> stages = protocol.stagesNamed(until);
        if (!stages.isEmpty()) {
            return stages.get(stages.size() - 1).end();
        }
        String days = until.matches("[Dd]?[0-9.]+") ? until.replaceFirst("[Dd]", "") + " d" : until;
        if (!Character.isDigit(days.charAt(0))) {
            List<String> ids = protocol.stages().stream().map(Stage::id).toList();
            throw UsageException.value(
                    "--until",
                    until,
                    protocol.id() + " has no stage '" + until + "'",
                    "its stages are " + Suggest.list(ids) + "; a day is 12, D12 or 36 h");
        }
        double day = days("--until", days);
        if (day > protocol.end() + SAME) {
            String end = Quantity.number(Math.rint(protocol.end() * 1e6) / 1e6);
            throw UsageException.value(
                    "--until",
                    until,
                    protocol.id() + " ends on day " + end + ", before day " + Quantity.number(day),
                    "to mend: give a day up to " + end + ", or leave --until out");
        }
        return day;
    }
}
