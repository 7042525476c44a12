package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.Position;
import java.util.List;
import java.util.function.Consumer;

/**
 * Findings as commands to the runner of a workflow, which makes annotations of them.
 *
 * <pre>
 * ::error file=.github/workflows/ci.yml,line=7,endLine=7,col=12,endColumn=17,title=needs-unknown-job::job "test" needs …
 * </pre>
 *
 * <pre>{@code
 * GithubReport.to(System.out::print)
 * }</pre>
 */
@PublicApi
public final class GithubReport implements Report {

    private final Consumer<String> out;

    private GithubReport(Consumer<String> out) {
        this.out = out;
    }

    /** The report, given out file by file. */
    public static Report to(Consumer<String> out) {
        return new GithubReport(out);
    }

    /** The whole report. */
    public static String render(List<Finding> findings) {
        var out = new StringBuilder();
        to(out::append).file(findings);
        return out.toString();
    }

    @Override
    public void file(List<Finding> findings) {
        if (!findings.isEmpty()) {
            var text = new StringBuilder();
            findings.forEach(finding -> append(finding, text));
            out.accept(text.toString());
        }
    }

    /** Nothing: whatever else is printed would be no command. */
    @Override
    public void end(int files) {}

    private static void append(Finding finding, StringBuilder out) {
        out.append("::").append(command(finding.severity())).append(' ');
        var location = finding.location();
        if (!location.file().isEmpty()) {
            property("file", location.file(), out);
        }
        if (location.line() > 0) {
            property("line", location.line(), out);
        }
        location.end().map(Position::line).ifPresent(line -> property("endLine", line, out));
        location.start().map(Position::column).ifPresent(column -> property("col", column, out));
        // The runner drops the columns of what spans lines.
        location.end()
                .filter(end -> end.line() == location.line())
                .ifPresent(end -> property("endColumn", end.column(), out));
        out.append("title=").append(escapeProperty(finding.rule().id()));
        out.append("::").append(escape(Visible.lines(finding.message()))).append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "notice";
        };
    }

    private static void property(String name, Object value, StringBuilder out) {
        out.append(name).append('=').append(escapeProperty(value.toString())).append(',');
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String escapeProperty(String text) {
        return escape(text).replace(":", "%3A").replace(",", "%2C");
    }
}
