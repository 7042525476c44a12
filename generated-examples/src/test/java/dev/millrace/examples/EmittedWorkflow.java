package dev.millrace.examples;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.LongestPath.TimedJob;
import dev.millrace.dsl.plan.Occasion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A workflow as its YAML says, read back, and what its plan knows beside.
 *
 * @param yaml the workflow that stands in the YAML
 * @param text the YAML
 * @param plan what the pipeline says of the gates and times of jobs, which YAML has no place for
 */
record EmittedWorkflow(Workflow yaml, String text, CompiledWorkflow plan) {

    private static final Pattern NEXT_JOB = Pattern.compile("\n\n  \\S");

    static EmittedWorkflow of(PipelineSource source, String id) {
        var workflow = source.define().workflows().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no workflow " + id));
        var text = WorkflowFiles.render(workflow, "");
        var yaml = WorkflowReader.read(
                        SourceFile.decode(id + ".yml", text.getBytes(StandardCharsets.UTF_8)), finding -> {
                            throw new AssertionError(finding.message());
                        })
                .orElseThrow();
        return new EmittedWorkflow(yaml, text, workflow.compiled());
    }

    Job job(String id) {
        return yaml.jobs().stream()
                .filter(job -> job.id().raw().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no job " + id));
    }

    /** The jobs in their order, as {@code id | needs | gate | 2–3 min}. */
    List<String> table() {
        return yaml.jobs().stream()
                .map(job -> String.join(
                        " | ",
                        job.id().raw(),
                        needs(job),
                        plan.plan(job.id().raw()).gate().name().toLowerCase(Locale.ROOT),
                        plan.plan(job.id().raw())
                                .expected()
                                .map(ExpectedTime::toString)
                                .orElse("-")))
                .toList();
    }

    String condition(String job) {
        return job(job).condition().map(Text::raw).orElse("");
    }

    boolean continuesOnError(String job) {
        return text(job).contains("\n    continue-on-error: true\n");
    }

    /** The part of the YAML that is about a job. */
    String text(String job) {
        var start = text.indexOf("\n  " + job + ":\n") + 1;
        // Scripts have empty lines, too; what comes after those is deeper.
        var next = NEXT_JOB.matcher(text).region(start, text.length());
        return text.substring(start, next.find() ? next.start() + 1 : text.length());
    }

    Strategy strategy(String job) {
        return job(job).strategy().orElseThrow(() -> new AssertionError(job + " has no strategy"));
    }

    /** The longest path of a run: {@code 16–25 min: format-and-lint, test-services, build-release}. */
    String longestPath(Occasion occasion) {
        var path = plan.longestPath(occasion);
        return path.time() + ": " + path.jobs().stream().map(TimedJob::id).collect(Collectors.joining(", "));
    }

    private static String needs(Job job) {
        return job.needs().isEmpty() ? "-" : job.needs().stream().map(Text::raw).collect(Collectors.joining(", "));
    }
}
