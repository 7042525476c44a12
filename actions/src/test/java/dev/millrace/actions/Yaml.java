package dev.millrace.actions;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Workflow;

/** Steps in a pipeline, and what they look like in YAML. */
final class Yaml {

    private Yaml() {}

    static Workflow workflowOf(Step... steps) {
        return workflow("ci").on(push()).jobs(job("build").runsOn(UBUNTU_LATEST).steps(steps));
    }

    /** The steps alone, without the indent that they have in a job. */
    static String of(Step... steps) {
        var yaml = WorkflowWriter.write(workflowOf(steps).tree());
        var text = yaml.substring(yaml.indexOf("    steps:\n") + "    steps:\n".length());
        return text.stripTrailing().stripIndent() + "\n";
    }
}
