package dev.millrace.core.report;

import java.util.ArrayList;
import java.util.List;

/** The pages of rules for readers without Markdown: headings, paragraphs, code, tables and links, which is all that these pages use. */
final class PlainMarkdown {

    private static final int WIDTH = 80;
    private static final String CODE = "    ";

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> table = new ArrayList<>();
    private boolean isCode;

    private PlainMarkdown() {}

    /** The text, in lines that a terminal can hold. */
    static String of(String markdown) {
        var plain = new PlainMarkdown();
        markdown.lines().forEach(plain::read);
        plain.endBlock();
        return plain.out.toString();
    }

    /** A text of paragraphs in one line. */
    static String oneLine(String markdown) {
        return withoutLinks(String.join(" ", markdown.lines().map(String::strip).toList()))
                .replace("  ", " ");
    }

    private void read(String line) {
        if (line.startsWith("```")) {
            endBlock();
            isCode = !isCode;
        } else if (isCode) {
            out.append(line.isEmpty() ? "" : CODE + line).append('\n');
        } else if (line.startsWith("#")) {
            endBlock();
            out.append(line.substring(line.indexOf(' ') + 1)).append('\n');
        } else if (line.startsWith("|")) {
            row(line);
        } else if (line.isBlank()) {
            endBlock();
            out.append('\n');
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void row(String line) {
        var cells = cells(line);
        if (!cells.stream().allMatch(cell -> cell.isEmpty() || cell.equals("---"))) {
            table.add(cells);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var from = 1;
        for (var i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '|' && line.charAt(i - 1) != '\\') {
                cells.add(
                        withoutLinks(line.substring(from, i).replace("\\|", "|").strip()));
                from = i + 1;
            }
        }
        return cells;
    }

    private void endBlock() {
        wrap(withoutLinks(paragraph.toString()), "");
        paragraph.setLength(0);
        for (var row : table) {
            appendRow(row);
        }
        table.clear();
    }

    // The last column may be long.
    private void appendRow(List<String> row) {
        var start = new StringBuilder();
        for (var i = 0; i < row.size() - 1; i++) {
            start.append(row.get(i)).append(" ".repeat(width(i) - row.get(i).length() + 2));
        }
        wrap(start + row.get(row.size() - 1), " ".repeat(start.length()));
    }

    private int width(int column) {
        return table.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private void wrap(String text, String indent) {
        var rest = text;
        while (rest.length() > WIDTH) {
            var end = rest.lastIndexOf(' ', WIDTH);
            if (end <= indent.length()) {
                end = rest.indexOf(' ', WIDTH);
            }
            if (end < 0) {
                break;
            }
            out.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
        }
        if (!rest.isBlank()) {
            out.append(rest).append('\n');
        }
    }

    // [text](address) becomes text (address).
    private static String withoutLinks(String text) {
        var out = new StringBuilder();
        var done = 0;
        while (true) {
            var middle = text.indexOf("](", done);
            var start = middle < 0 ? -1 : text.lastIndexOf('[', middle);
            var end = middle < 0 ? -1 : text.indexOf(')', middle);
            if (start < done || end < 0) {
                return out.append(text, done, text.length()).toString();
            }
            out.append(text, done, start).append(text, start + 1, middle);
            out.append(" (").append(text, middle + 2, end).append(')');
            done = end + 1;
        }
    }
}
