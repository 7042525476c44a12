package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.util.List;
import java.util.function.Consumer;

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

    private final Paint paint;

    private TextReport(boolean color) {
        this.paint = new Paint(color);
    }

    /** A report without colour. */
    public static TextReport plain() {
        return new TextReport(false);
    }

    /** A report with ANSI colours, for a terminal. */
    public static TextReport colored() {
        return new TextReport(true);
    }

    /** The report, given out piece by piece: what is said of a file as soon as it is known. */
    public Report to(Consumer<String> out) {
        return new Lines(paint, out);
    }

    /**
     * The whole report.
     *
     * @param files how many files were looked at
     * @param findings the findings, in {@link Finding#ORDER}
     */
    public String render(int files, List<Finding> findings) {
        var out = new StringBuilder();
        var report = to(out::append);
        report.file(findings);
        report.end(files);
        return out.toString();
    }

    private static final class Lines implements Report {

        private final Paint paint;
        private final Consumer<String> out;
        private final Tally tally = new Tally();

        Lines(Paint paint, Consumer<String> out) {
            this.paint = paint;
            this.out = out;
        }

        @Override
        public void file(List<Finding> findings) {
            if (findings.isEmpty()) {
                return;
            }
            var text = new StringBuilder();
            var lines = new FindingText(paint, text);
            for (var finding : findings) {
                tally.add(finding);
                lines.append(finding);
            }
            out.accept(text.toString());
        }

        @Override
        public void end(int files) {
            out.accept(tally.byRule(paint) + tally.inAll(files) + "\n");
        }
    }
}
