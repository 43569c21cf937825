package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A model that changes another: mappings are merged key by key, anything else replaces, {@code none} takes out. */
final class Inheritance {
    private static final int DEEPEST = 10;

    private Inheritance() {}

    /** The tree with everything it inherits. */
    static Node resolve(Node node, Function<Node, Optional<Node>> base, Problems problems) {
        Node whole = node;
        Node asking = node;
        for (int depth = 0; asking.get("extends").isPresent(); depth++) {
            Node name = asking.get("extends").get();
            if (depth == DEEPEST) {
                problems.error("E603", name.span(), "models extend each other without end")
                        .pointer("this one again");
                return whole;
            }
            Optional<Node> found = base.apply(name);
            if (found.isEmpty()) {
                return whole;
            }
            whole = merge(found.get(), whole);
            asking = found.get();
        }
        return whole;
    }

    private static Node merge(Node under, Node over) {
        if (!under.isMap() || !over.isMap()) {
            return over;
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : under.entries()) {
            Optional<Node.Entry> change = over.entry(entry.key());
            if (change.isEmpty()) {
                entries.add(entry);
            } else if (!change.get().value().text().equals("none")) {
                Node value = merge(entry.value(), change.get().value());
                entries.add(new Node.Entry(entry.key(), change.get().keySpan(), value));
            }
        }
        over.entries().stream().filter(e -> under.entry(e.key()).isEmpty()).forEach(entries::add);
        return Node.map(over.span(), entries);
    }
}
