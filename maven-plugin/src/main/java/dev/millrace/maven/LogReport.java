package dev.millrace.maven;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.Report;
import dev.millrace.core.report.TextReport;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Findings in Maven's log, each as loud as it is severe, and how many there are of which rule. */
final class LogReport implements Report {

    private final Log log;
    private final Report lines = TextReport.plain().to(this::say);
    private Severity severity = Severity.INFO;
    private Severity worst = Severity.INFO;

    LogReport(Log log) {
        this.log = log;
    }

    @Override
    public void file(List<Finding> findings) {
        for (var finding : findings) {
            severity = finding.severity();
            lines.file(List.of(finding));
            if (severity.compareTo(worst) > 0) {
                worst = severity;
            }
        }
    }

    @Override
    public void end(int files) {
        severity = worst;
        lines.end(files);
    }

    private void say(String text) {
        text.lines().forEach(line -> LogLine.say(log, severity, line));
    }
}
