package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.codegen.Setting;
import fatewise.library.Library;
import fatewise.model.Layout;
import fatewise.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms told of a component, against what the kernel computes for it. */
class TermsTest {
    private static final double T = 1.5;

    private static Kernel kernel(String name) {
        Protocol protocol =
                Library.bundled().protocol(name, List.of()).protocol().orElseThrow();
        Kernel kernel = Compiler.compile(protocol.model(), Simulation.compounds(protocol));
        kernel.enter(new Setting("planar", 1e7));
        return kernel;
    }

    /** A state in which something of everything is there, the same each time. */
    private static double[] some(Layout layout) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            double share = 0.2 + 0.6 * ((i * 7) % 11) / 11.0;
            y[i] = i >= layout.cellsFrom() ? 1e4 * share : share;
        }
        y[layout.volume()] = 2;
        return y;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hogrebe-2021", "wang-2024", "feeding", "three-states"})
    void termsOfEverythingButPhasesAddUpToTheDerivative(String name) {
        Kernel kernel = kernel(name);
        Layout layout = kernel.layout();
        double[] y = some(layout);
        double[] dydt = new double[y.length];
        kernel.evaluate(T, y, dydt);
        Terms terms = new Terms(kernel, T, y);
        for (int i = 1; i < y.length; i++) {
            boolean phase = i >= layout.cellsFrom() && i < layout.cellsTo();
            boolean told = !phase && i != layout.dead(); // what is cleared away is no death
            if (told) {
                double sum = terms.of(i).stream().mapToDouble(Term::flux).sum();
                double size = terms.of(i).stream()
                        .mapToDouble(t -> Math.abs(t.flux()))
                        .sum();
                double sign = i == layout.deaths() ? -1 : 1;
                String what = name + ": " + Component.of(i, y, layout);
                assertEquals(dydt[i], sign * sum, 1e-9 * Math.max(1, size), what + " " + terms.of(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hogrebe-2021", "wang-2024"})
    void termsOfAStateWithOnePhaseAddUpToItsDerivative(String name) {
        Kernel kernel = kernel(name);
        Layout layout = kernel.layout();
        double[] y = some(layout);
        List<Integer> single = IntStream.range(0, layout.model().states().size())
                .filter(s -> layout.stateTo(s) - layout.stateFrom(s) == 1)
                .boxed()
                .toList();
        assertFalse(single.isEmpty());
        for (int s = 0; s < layout.model().states().size(); s++) {
            if (!single.contains(s)) {
                Arrays.fill(y, layout.stateFrom(s), layout.stateTo(s), 0); // so that nothing comes from chains
            }
        }
        double[] dydt = new double[y.length];
        kernel.evaluate(T, y, dydt);
        Terms terms = new Terms(kernel, T, y);
        for (int s : single) {
            int i = layout.stateFrom(s);
            double sum = terms.of(i).stream().mapToDouble(Term::flux).sum();
            assertEquals(dydt[i], sum, 1e-6 * Math.max(1, Math.abs(sum)), () -> terms.of(i)
                    .toString());
        }
    }

    @Test
    void everyTermNamesANumberThatWasWrittenSomewhere() {
        Kernel kernel = kernel("hogrebe-2021");
        double[] y = some(kernel.layout());
        Terms terms = new Terms(kernel, T, y);
        long placed = 0;
        for (int i = 0; i < y.length; i++) {
            for (Term term : terms.of(i)) {
                assertFalse(term.words().isBlank() || term.behind().id().isBlank(), term.toString());
                placed += term.behind().span().hasPlace() ? 1 : 0;
            }
        }
        assertTrue(placed > 100, "only " + placed);
    }
}
