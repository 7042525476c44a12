package dev.millrace.core.report;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many findings there were, by rule and by severity. */
final class Tally {

    private final Map<Row, Integer> counts = new HashMap<>();
    private int total;

    private record Row(Severity severity, RuleMetadata rule) {}

    void add(Finding finding) {
        counts.merge(new Row(finding.severity(), finding.rule()), 1, Integer::sum);
        total++;
    }

    /** A line a rule, the worst and the most frequent first; nothing for a single finding, which has said it all. */
    String byRule(Paint paint) {
        if (total < 2) {
            return "";
        }
        var rows = new ArrayList<>(counts.entrySet());
        rows.sort(Tally::compare);
        var digits = 0;
        var word = 0;
        var id = 0;
        for (var row : rows) {
            digits = Math.max(digits, String.valueOf(row.getValue()).length());
            word = Math.max(word, word(row).length());
            id = Math.max(id, row.getKey().rule().id().length());
        }
        var out = new StringBuilder("\n");
        for (var row : rows) {
            var count = String.valueOf(row.getValue());
            var rule = row.getKey().rule();
            out.append("  ")
                    .append(" ".repeat(digits - count.length()))
                    .append(count)
                    .append(' ')
                    .append(paint.as(row.getKey().severity(), word(row)))
                    .append(" ".repeat(word - word(row).length() + 2))
                    .append(rule.id())
                    .append(" ".repeat(id - rule.id().length() + 2))
                    .append(rule.page())
                    .append('\n');
        }
        return out.toString();
    }

    /** The last line. */
    String inAll(int files) {
        var parts = new ArrayList<String>();
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            var count = 0;
            for (var row : counts.entrySet()) {
                count += row.getKey().severity() == severity ? row.getValue() : 0;
            }
            if (count > 0) {
                parts.add(count + " " + word(severity, count));
            }
        }
        var in = " in " + files + (files == 1 ? " file" : " files");
        return (parts.isEmpty() ? "no findings" : String.join(", ", parts)) + in;
    }

    private static int compare(Map.Entry<Row, Integer> a, Map.Entry<Row, Integer> b) {
        var order = b.getKey().severity().compareTo(a.getKey().severity());
        if (order == 0) {
            order = Integer.compare(b.getValue(), a.getValue());
        }
        return order == 0 ? a.getKey().rule().id().compareTo(b.getKey().rule().id()) : order;
    }

    private static String word(Map.Entry<Row, Integer> row) {
        return word(row.getKey().severity(), row.getValue());
    }

    private static String word(Severity severity, int count) {
        return severity.name().toLowerCase(Locale.ROOT) + (count == 1 || severity == Severity.INFO ? "" : "s");
    }
}
