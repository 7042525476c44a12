package dev.millrace.maven;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.workspace.Printable;
import dev.millrace.workspace.pipeline.Generation;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What a run of pipelines has to say, in Maven's log. */
final class PipelineLog implements Generation.Output {

    private final Log log;
    private final boolean checksOnly;
    private String summary = "";

    PipelineLog(Log log, boolean checksOnly) {
        this.log = log;
        this.checksOnly = checksOnly;
    }

    @Override
    public void say(Severity severity, String line) {
        LogLine.say(log, severity, line);
    }

    // Maven says it last of all, as the reason why the build fails.
    @Override
    public void summarize(String line) {
        summary = line;
    }

    @Override
    public void report(List<Finding> findings, int files) {
        if (!findings.isEmpty()) {
            var report = new LogReport(log);
            report.file(findings);
            report.end(files);
        }
    }

    @Override
    public void complain(String line) {
        log.error(Printable.line(line));
    }

    // Maven does not end here as it otherwise does, and System.exit(0) of a pipeline would be success.
    @Override
    public void stopped(String line) {
        log.error(Printable.line(line));
        Runtime.getRuntime().halt(1);
    }

    /** Why the build fails, in a line. */
    String reason(Generation.Result result) {
        var unwritten = checksOnly ? "" : "; nothing was written";
        return switch (result) {
            case INVALID -> "the pipelines have errors, see above" + unwritten;
            case MISCONFIGURED -> "the configuration of the repository has errors, see above" + unwritten;
            default -> summary;
        };
    }
}
