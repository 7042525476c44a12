package dev.millrace.cli;

import java.util.List;

/** Rows of cells in columns, for people and for {@code awk}. */
final class Table {

    private Table() {}

    /**
     * The rows in lines; the last column is not filled up.
     *
     * @param rows the rows, of the same number of cells, the header first
     */
    static String render(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var out = new StringBuilder();
        for (var row : rows) {
            var last = row.size() - 1;
            for (var i = 0; i < last; i++) {
                var cell = row.get(i);
                out.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.append(row.get(last)).append('\n');
        }
        return out.toString();
    }
}
