package fatewise.codegen;

import java.util.ArrayList;
import java.util.List;

/** What stands in the slots of {@link Ir.Given}: the capacity, then kinds of culture and numbers of the model, mixed. */
final class Givens {
    private final List<String> cultures = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();

    Givens() {
        number(Double.NaN); // the capacity: not known before a vessel is entered
    }

    /** The slot of a kind of culture. */
    int culture(String kind) {
        int there = cultures.indexOf(kind);
        return there >= 0 ? there : add(kind, 0);
    }

    /** A new slot for a number. */
    int number(double value) {
        return add(null, value);
    }

    private int add(String kind, double value) {
        cultures.add(kind);
        numbers.add(value);
        return numbers.size() - 1;
    }

    /** The numbers, with those of the setting still to be entered. */
    double[] start() {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Writes what depends on the setting. */
    void enter(Setting setting, double[] given) {
        given[0] = setting.capacity();
        for (int i = 1; i < given.length; i++) {
            String kind = cultures.get(i);
            if (kind != null) {
                given[i] = setting.culture().equals(kind) ? 1 : 0;
            }
        }
    }
}
