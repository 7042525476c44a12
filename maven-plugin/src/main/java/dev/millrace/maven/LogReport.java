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
    private final StringBuilder all = new StringBuilder();
    private final Report whole = TextReport.plain().to(all::append);
    private Severity worst = Severity.INFO;

    LogReport(Log log) {
        this.log = log;
    }

    @Override
    public void file(List<Finding> findings) {
        for (var finding : findings) {
            TextReport.plain().to(text -> say(text, finding.severity())).file(List.of(finding));
            if (finding.severity().compareTo(worst) > 0) {
                worst = finding.severity();
            }
        }
        whole.file(findings);
    }

    @Override
    public void end(int files) {
        all.setLength(0);
        whole.end(files);
        say(all.toString(), worst);
    }

    private void say(String text, Severity severity) {
        text.lines().forEach(line -> {
            switch (severity) {
                case ERROR -> log.error(line);
                case WARNING -> log.warn(line);
                default -> log.info(line);
            }
        });
    }
}
