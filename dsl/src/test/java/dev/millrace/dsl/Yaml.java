package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.workflow;

import dev.millrace.core.workflow.WorkflowWriter;

/** What a piece of a pipeline looks like in YAML, in as little around it as can be. */
final class Yaml {

    private Yaml() {}

    static String of(Workflow workflow) {
        return WorkflowWriter.write(workflow.tree());
    }

    static String of(Job... jobs) {
        return of(workflow("ci").jobs(jobs));
    }

    static String of(Step... steps) {
        return of(job("build").steps(steps));
    }

    static String of(Trigger... triggers) {
        return of(workflow("ci").on(triggers));
    }
}
