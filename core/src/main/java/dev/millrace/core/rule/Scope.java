package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.context.ActionContexts;
import dev.millrace.core.context.JobContexts;
import dev.millrace.core.context.Repository;
import dev.millrace.core.context.StepContexts;
import dev.millrace.core.context.WorkflowContexts;
import dev.millrace.core.expression.Contexts;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a node stands in.
 *
 * <pre>{@code
 * scope.job().map(Job::needs)
 * }</pre>
 */
@PublicApi
public final class Scope {

    private final @Nullable Workflow workflow;
    private final @Nullable Action action;
    private final @Nullable Job job;
    private final @Nullable Step step;
    private final @Nullable GrammarKey key;
    private final boolean name;
    private final Contexts contexts;

    private Scope(
            @Nullable Workflow workflow,
            @Nullable Action action,
            @Nullable Job job,
            @Nullable Step step,
            @Nullable GrammarKey key,
            boolean name,
            Contexts contexts) {
        this.workflow = workflow;
        this.action = action;
        this.job = job;
        this.step = step;
        this.key = key;
        this.name = name;
        this.contexts = contexts;
    }

    static Scope of(Workflow workflow, Repository repository) {
        return new Scope(workflow, null, null, null, null, false, WorkflowContexts.of(workflow, repository));
    }

    static Scope of(Action action, Repository repository) {
        return new Scope(null, action, null, null, null, false, ActionContexts.of(action, repository));
    }

    /** The workflow; empty in an action. */
    public Optional<Workflow> workflow() {
        return Optional.ofNullable(workflow);
    }

    /** The action; empty in a workflow. */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /** The job. */
    public Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    /** The step; for a step in {@code parallel}, itself. */
    public Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    /** The key of the grammar, for texts and sections. */
    public Optional<GrammarKey> key() {
        return Optional.ofNullable(key);
    }

    /** Whether the text is a name in a mapping with free keys, such as the name of a variable in {@code env}, and not a value there. */
    public boolean isName() {
        return name;
    }

    /** What the contexts of expressions hold here. */
    public Contexts contexts() {
        return contexts;
    }

    Scope with(Job value) {
        var inner = contexts instanceof WorkflowContexts outer ? outer.job(value) : contexts;
        return new Scope(workflow, action, value, step, key, name, inner);
    }

    Scope with(Step value) {
        return new Scope(workflow, action, job, value, key, name, contextsOf(value));
    }

    private Contexts contextsOf(Step value) {
        if (contexts instanceof JobContexts outer) {
            return outer.step(value);
        }
        if (contexts instanceof StepContexts outer) {
            return outer.step(value);
        }
        return contexts instanceof ActionContexts outer ? outer.step(value) : contexts;
    }

    Scope with(GrammarKey value) {
        return new Scope(workflow, action, job, step, value, false, contexts);
    }

    Scope withName(GrammarKey value) {
        return new Scope(workflow, action, job, step, value, true, contexts);
    }
}
