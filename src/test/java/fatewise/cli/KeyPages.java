package fatewise.cli;

import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a kind of file as a page: a table for the file and for every kind of mapping in it. */
final class KeyPages {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, KeyList> seen = new LinkedHashMap<>();
    private final Deque<KeyList> open = new ArrayDeque<>();

    static String of(String title, String intro, KeyList... files) {
        KeyPages page = new KeyPages();
        page.out.append("# ").append(title).append("\n\n").append(intro).append('\n');
        for (KeyList file : files) {
            page.later(file);
            while (!page.open.isEmpty()) {
                page.table(page.open.removeFirst());
            }
        }
        return page.out.toString();
    }

    private void later(KeyList keys) {
        if (seen.putIfAbsent(keys.title(), keys) == null) {
            open.addLast(keys);
        }
    }

    private void table(KeyList keys) {
        out.append("\n## ")
                .append(keys.title())
                .append("\n\n")
                .append(keys.doc())
                .append("\n\n");
        out.append("| Key | | Value | What it is |\n|---|---|---|---|\n");
        for (Key key : keys.keys()) {
            out.append("| `").append(key.name()).append("` | ").append(key.required() ? "required" : "");
            out.append(" | ").append(key.kind().describe().replace("|", "\\|"));
            out.append(" | ").append(key.doc().replace("|", "\\|")).append(" |\n");
            nested(key.kind());
        }
    }

    private void nested(ValueKind kind) {
        if (kind instanceof ValueKind.Obj o) {
            if (!o.keys().get().title().equals("model file")) { // that has a page of its own
                later(o.keys().get());
            }
        } else if (kind instanceof ValueKind.ListOf l) {
            nested(l.item());
        } else if (kind instanceof ValueKind.MapOf m) {
            nested(m.value());
        } else if (kind instanceof ValueKind.OneOf o) {
            o.kinds().forEach(this::nested);
        }
    }
}
