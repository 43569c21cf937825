package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.tree.MapReader;
import fatewise.tree.Node;

/** Looks for mistakes in a file of fitted values by itself. */
public final class FittedValuesCheck {
    private FittedValuesCheck() {}

    /** Reads it against the model it names; every problem is added. */
    public static void check(Node node, Catalog library, Problems problems) {
        MapReader file = MapReader.of(node, FitKeys.VALUES, problems);
        FittedValues values = FittedValues.read(node, problems);
        library.model(file.text("values"), file.span("values"), problems).ifPresent(model -> {
            model.parameters().forEach(values::of);
            values.complain(model.parameters());
        });
    }
}
