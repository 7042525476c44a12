package dev.millrace.cli;

import dev.millrace.core.report.GithubReport;
import dev.millrace.core.report.JsonReport;
import dev.millrace.core.report.Report;
import dev.millrace.core.report.SarifReport;
import dev.millrace.core.report.TextReport;
import java.util.function.Consumer;

/** What {@code --format} can be. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

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
