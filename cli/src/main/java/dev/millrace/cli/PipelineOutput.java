package dev.millrace.cli;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.pipeline.Generation;
import java.util.List;

/**
 * What a run of pipelines has to say, on the command line.
 *
 * @param format how to print the findings
 * @param shell where to
 */
record PipelineOutput(Format format, Shell shell) implements Generation.Output {

    /** The options that help. */
    static final Wording WORDING = new Wording(
            "add it to " + GenerateCommand.CLASSPATH,
            "add --overwrite",
            "generate without --check",
            "name another --package",
            "standard input is read with -");

    @Override
    public void say(Severity severity, String line) {
        summarize(line);
    }

    // A program that reads findings gets nothing else.
    @Override
    public void summarize(String line) {
        if (format == Format.TEXT) {
            shell.print(line + "\n");
        } else {
            shell.note(line + "\n");
        }
    }

    @Override
    public void report(List<Finding> findings, int files) {
        if (findings.isEmpty() && format == Format.TEXT) {
            return;
        }
        var report = format.report(false, shell::print);
        report.file(findings);
        report.end(files);
    }

    @Override
    public void complain(String line) {
        shell.complain(line);
    }

    // System.exit(0) of a pipeline would be success, also to what comes after `generate --check`.
    @Override
    public void stopped(String line) {
        shell.complain(line);
        Runtime.getRuntime().halt(ExitCode.TROUBLE);
    }
}
