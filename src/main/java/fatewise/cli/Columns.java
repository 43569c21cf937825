package fatewise.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns as wide as their widest cell; the last column is as long as it likes. */
final class Columns {
    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int pad = widths[i] == 0 ? 0 : widths[i] + GAP - length(row.get(i));
                line.append(row.get(i)).append(" ".repeat(pad));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
