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

    // By text: of a record, Java makes hashCode at run time, which costs more than the rest of the report.
    private final Map<String, Row> rows = new HashMap<>();
    private int total;

    private record Row(Severity severity, RuleMetadata rule, int count) {

        private String word() {
            return Tally.word(severity, count);
        }
    }

    void add(Finding finding) {
        var severity = finding.severity();
        var key = severity.name() + " " + finding.rule().id();
        var before = rows.get(key);
        rows.put(key, new Row(severity, finding.rule(), before == null ? 1 : before.count() + 1));
        total++;
    }

    /** A line a rule, the worst and the most frequent first; nothing for a single finding, which has said it all. */
    String byRule(Paint paint) {
        if (total < 2) {
            return "";
        }
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Tally::compare);
        var digits = 0;
        var word = 0;
        var id = 0;
        for (var row : sorted) {
            digits = Math.max(digits, String.valueOf(row.count()).length());
            word = Math.max(word, row.word().length());
            id = Math.max(id, row.rule().id().length());
        }
        var out = new StringBuilder("\n");
        for (var row : sorted) {
            var count = String.valueOf(row.count());
            var rule = row.rule();
            out.append("  ")
                    .append(" ".repeat(digits - count.length()))
                    .append(count)
                    .append(' ')
                    .append(paint.as(row.severity(), row.word()))
                    .append(" ".repeat(word - row.word().length() + 2))
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
            for (var row : rows.values()) {
                count += row.severity() == severity ? row.count() : 0;
            }
            if (count > 0) {
                parts.add(count + " " + word(severity, count));
            }
        }
        var in = " in " + files + (files == 1 ? " file" : " files");
        return (parts.isEmpty() ? "no findings" : String.join(", ", parts)) + in;
    }

    private static int compare(Row a, Row b) {
        var order = b.severity().compareTo(a.severity());
        if (order == 0) {
            order = Integer.compare(b.count(), a.count());
        }
        return order == 0 ? a.rule().id().compareTo(b.rule().id()) : order;
    }

    private static String word(Severity severity, int count) {
        return severity.name().toLowerCase(Locale.ROOT) + (count == 1 || severity == Severity.INFO ? "" : "s");
    }
}
