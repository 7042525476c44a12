package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.Workflow;
import java.util.Optional;

/**
 * What a node stands in.
 *
 * <pre>{@code
 * scope.job().map(Job::needs)
 * }</pre>
 *
 * @param workflow the workflow; empty in an action
 * @param action the action; empty in a workflow
 * @param job the job
 * @param step the step; for a step in {@code parallel}, itself
 * @param key the key of the grammar, for texts and sections
 */
@PublicApi
public record Scope(
        Optional<Workflow> workflow,
        Optional<Action> action,
        Optional<Job> job,
        Optional<Step> step,
        Optional<GrammarKey> key) {

    static Scope of(Workflow workflow) {
        return new Scope(Optional.of(workflow), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Scope of(Action action) {
        return new Scope(Optional.empty(), Optional.of(action), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Scope with(Job value) {
        return new Scope(workflow, action, Optional.of(value), step, key);
    }

    Scope with(Step value) {
        return new Scope(workflow, action, job, Optional.of(value), key);
    }

    Scope with(GrammarKey value) {
        return new Scope(workflow, action, job, step, Optional.of(value));
    }
}
