package dev.millrace.cli;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.GithubReport;
import dev.millrace.core.report.JsonReport;
import dev.millrace.core.report.Report;
import dev.millrace.core.report.SarifReport;
import dev.millrace.core.report.TextReport;
import java.util.List;
import java.util.function.Consumer;

/** What {@code --format} can be. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    /** For a run that prints something else. */
    static final Report NO_REPORT = new Report() {
        @Override
        public void file(List<Finding> findings) {}

        @Override
        public void end(int files) {}
    };

    /** A report of this format; only text has colours. */
    Report report(boolean isColored, Consumer<String> out) {
        return switch (this) {
            case TEXT -> (isColored ? TextReport.colored() : TextReport.plain()).to(out);
            case JSON -> JsonReport.to(out);
            case SARIF -> SarifReport.to(out, Version.text());
            case GITHUB -> GithubReport.to(out);
        };
    }
}
