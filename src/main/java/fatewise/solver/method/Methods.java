package fatewise.solver.method;

import fatewise.solver.Method;
import java.util.List;
import java.util.Optional;

/** The explicit list of methods. */
public final class Methods {
    /** Every method, the default first. */
    public static final List<Method> ALL = List.of(
            new Auto(), new Dop853(), new Tsit5(), new Exp5(), new Rodas5P(), new Sdirk4(), new HipparchusDop853());

    private Methods() {}

    /** The method with this {@link Method#id}, if there is one. */
    public static Optional<Method> named(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
