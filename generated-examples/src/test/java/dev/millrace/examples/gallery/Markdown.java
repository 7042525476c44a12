package dev.millrace.examples.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Text in GitHub's Markdown that says what it says and no more. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>|#~";

    private Markdown() {}

    /** Plain text of one line. */
    static String text(String text) {
        var out = new StringBuilder();
        line(text)
                .chars()
                .forEach(c -> out.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return out.toString();
    }

    /** Code of one line, for a table, too. */
    static String code(String code) {
        // Between as many backticks as stand nowhere in it; of a table even code may have no bar.
        var ticks = "`";
        while (code.contains(ticks)) {
            ticks += "`";
        }
        var blank = code.startsWith("`") || code.endsWith("`") ? " " : "";
        return ticks + blank + line(code).replace("|", "\\|") + blank + ticks;
    }

    /** Code of several lines. */
    static String fenced(String language, String code) {
        var fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + code.stripTrailing() + "\n" + fence + "\n";
    }

    static String link(String label, String target) {
        return "[" + label + "](" + target + ")";
    }

    /** A table without the columns that are empty in all rows. */
    static String table(List<String> heads, List<List<String>> rows) {
        var columns = IntStream.range(0, heads.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        var lines = new ArrayList<String>();
        lines.add(row(columns.stream().map(heads::get).toList()));
        lines.add(row(columns.stream().map(column -> "---").toList()));
        rows.forEach(cells -> lines.add(row(columns.stream().map(cells::get).toList())));
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
