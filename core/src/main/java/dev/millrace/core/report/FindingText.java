package dev.millrace.core.report;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Location;
import dev.millrace.core.source.Span;
import java.util.Locale;

/** A finding for people, with its source line. */
final class FindingText {

    private static final int WIDEST_LINE = 160;

    private final Paint paint;
    private final StringBuilder out;

    FindingText(Paint paint, StringBuilder out) {
        this.paint = paint;
        this.out = out;
    }

    void append(Finding finding) {
        var severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(paint.bold(Visible.line(finding.location().toString())))
                .append(": ")
                .append(paint.as(finding.severity(), severity))
                .append(": ")
                .append(Visible.line(finding.message()))
                .append(" [")
                .append(finding.rule().id())
                .append("]\n");
        finding.origin().span().ifPresent(span -> excerpt(span, finding.severity()));
        for (var related : finding.related()) {
            out.append("  ")
                    .append(Visible.line(Location.of(related.origin()).toString()))
                    .append(": ")
                    .append(Visible.line(related.message()))
                    .append('\n');
        }
    }

    private void excerpt(Span span, Severity severity) {
        var start = span.startPosition();
        var line = span.file().line(start.line());
        if (line.isBlank()) {
            return;
        }
        var column = Math.min(start.column() - 1, line.length());
        var from = column < WIDEST_LINE ? 0 : wholeCharacter(line, column - WIDEST_LINE / 2);
        var to = wholeCharacter(line, Math.min(line.length(), from + WIDEST_LINE));
        var end = span.endPosition();
        var last = end.line() == start.line() ? end.column() - 1 : line.length();
        var mark = "^" + "~".repeat(Math.max(0, Columns.between(line, column, Math.min(last, to)) - 1));
        var number = String.valueOf(start.line());
        out.append("  ")
                .append(number)
                .append(" | ")
                .append(Visible.line(line.substring(from, to)))
                .append('\n')
                .append("  ")
                .append(" ".repeat(number.length()))
                .append(" | ")
                .append(" ".repeat(Columns.between(line, from, column)))
                .append(paint.as(severity, mark))
                .append('\n');
    }

    // Not between the two halves of a surrogate pair.
    private static int wholeCharacter(String line, int offset) {
        var splits = offset > 0
                && offset < line.length()
                && Character.isSurrogatePair(line.charAt(offset - 1), line.charAt(offset));
        return splits ? offset - 1 : offset;
    }
}
