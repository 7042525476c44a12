package dev.millrace.maven;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.workspace.pipeline.Generation;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What a run of pipelines has to say, in Maven's log. How loud it is said is known at the end. */
final class PipelineLog implements Generation.Output {

    private final Log log;
    private final boolean checksOnly;
    private final List<String> lines = new ArrayList<>();
    private boolean isFine = true;
    private boolean hasErrors;

    PipelineLog(Log log, boolean checksOnly) {
        this.log = log;
        this.checksOnly = checksOnly;
    }

    @Override
    public void say(String line) {
        lines.add(line);
    }

    @Override
    public void report(List<Finding> findings, int files) {
        if (!findings.isEmpty()) {
            hasErrors |= findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            var report = new LogReport(log);
            report.file(findings);
            report.end(files);
        }
    }

    // Maven does not end here as it otherwise does, and System.exit(0) of a pipeline would be success.
    @Override
    public void stopped(String line) {
        log.error(line);
        Runtime.getRuntime().halt(1);
    }

    /** Says what was said. */
    void end(boolean isAllWell) {
        isFine = isAllWell;
        lines.forEach(line -> {
            if (isFine) {
                log.info(line);
            } else {
                log.error(line);
            }
        });
    }

    boolean isFine() {
        return isFine;
    }

    /** Why the build fails, in a line. */
    String reason() {
        if (hasErrors) {
            return "the pipelines have errors, see above" + (checksOnly ? "" : "; nothing was written");
        }
        return lines.isEmpty() ? "the pipelines have findings" : lines.get(lines.size() - 1);
    }
}
