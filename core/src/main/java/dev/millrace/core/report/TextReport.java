package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Location;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Findings for people: each with its source line, a mark below the offender, and a summary at the end.
 *
 * <pre>{@code
 * ci.yml:7:12: error: job "test" needs "biuld", but there is no such job; did you mean "build"? [needs-unknown-job]
 *   7 |     needs: biuld
 *     |            ^~~~~
 * }</pre>
 */
@PublicApi
public final class TextReport {

    private static final int WIDEST_LINE = 160;

    private final boolean color;

    private TextReport(boolean color) {
        this.color = color;
    }

    /** A report without colour. */
    public static TextReport plain() {
        return new TextReport(false);
    }

    /** A report with ANSI colours, for a terminal. */
    public static TextReport colored() {
        return new TextReport(true);
    }

    /**
     * The report.
     *
     * @param files how many files were looked at
     * @param findings the findings, in {@link Finding#ORDER}
     */
    public String render(int files, List<Finding> findings) {
        var out = new StringBuilder();
        findings.forEach(finding -> render(finding, out));
        return out.append(summary(files, findings)).append('\n').toString();
    }

    private void render(Finding finding, StringBuilder out) {
        var severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(bold(visible(finding.location().toString())))
                .append(": ")
                .append(colored(finding.severity(), severity))
                .append(": ")
                .append(visible(finding.message()))
                .append(" [")
                .append(finding.rule().id())
                .append("]\n");
        finding.origin().span().ifPresent(span -> excerpt(span, finding.severity(), out));
        for (var related : finding.related()) {
            out.append("  ")
                    .append(visible(Location.of(related.origin()).toString()))
                    .append(": ")
                    .append(visible(related.message()))
                    .append('\n');
        }
    }

    private void excerpt(Span span, Severity severity, StringBuilder out) {
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
        var number = String.valueOf(start.line());
        out.append("  ")
                .append(number)
                .append(" | ")
                .append(visible(line.substring(from, to)))
                .append('\n')
                .append("  ")
                .append(" ".repeat(number.length()))
                .append(" | ")
                .append(" ".repeat(Columns.between(line, from, column)))
                .append(colored(
                        severity, "^" + "~".repeat(Math.max(0, Columns.between(line, column, Math.min(last, to)) - 1))))
                .append('\n');
    }

    // Not between the two halves of a surrogate pair.
    private static int wholeCharacter(String line, int offset) {
        var splits = offset > 0
                && offset < line.length()
                && Character.isSurrogatePair(line.charAt(offset - 1), line.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    private static String summary(int files, List<Finding> findings) {
        var counts = new ArrayList<String>();
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            var count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                var word = severity == Severity.INFO ? "info" : severity.name().toLowerCase(Locale.ROOT);
                counts.add(count + " " + word + (count == 1 || severity == Severity.INFO ? "" : "s"));
            }
        }
        var in = " in " + files + (files == 1 ? " file" : " files");
        return (counts.isEmpty() ? "no findings" : String.join(", ", counts)) + in;
    }

    // Control characters of a file, or of its name, must not reach the terminal, nor those that turn the direction of
    // writing.
    private static String visible(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            out.append(Character.isISOControl(c) || Columns.turns(c) ? ' ' : c);
        }
        return out.toString();
    }

    private String bold(String text) {
        return color ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    private String colored(Severity severity, String text) {
        if (!color) {
            return text;
        }
        var code = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            default -> "36";
        };
        return "\u001B[1;" + code + "m" + text + "\u001B[0m";
    }
}
