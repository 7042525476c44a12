package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.configuration.RuleOptions;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.context.ActionContexts;
import dev.millrace.core.context.ContextsAroundSteps;
import dev.millrace.core.context.Repository;
import dev.millrace.core.context.WorkflowContexts;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.script.ScriptChecker;
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

    private final Tree tree;
    private final @Nullable Job job;
    private final @Nullable Step step;
    private final @Nullable GrammarKey key;
    private final boolean name;
    private final Contexts contexts;

    private Scope(
            Tree tree,
            @Nullable Job job,
            @Nullable Step step,
            @Nullable GrammarKey key,
            boolean name,
            Contexts contexts) {
        this.tree = tree;
        this.job = job;
        this.step = step;
        this.key = key;
        this.name = name;
        this.contexts = contexts;
    }

    /** What is the same for all nodes of a file. */
    private record Tree(Optional<Workflow> workflow, Optional<Action> action, Contexts contexts, Site site) {

        Scope scope() {
            return new Scope(this, null, null, null, false, contexts);
        }
    }

    static Scope of(Workflow workflow, Site site) {
        var contexts = WorkflowContexts.of(workflow, site.repository());
        return new Tree(Optional.of(workflow), Optional.empty(), contexts, site).scope();
    }

    static Scope of(Action action, Site site) {
        var contexts = ActionContexts.of(action, site.repository());
        return new Tree(Optional.empty(), Optional.of(action), contexts, site).scope();
    }

    /** The workflow; empty in an action. */
    public Optional<Workflow> workflow() {
        return tree.workflow;
    }

    /** The action; empty in a workflow. */
    public Optional<Action> action() {
        return tree.action;
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

    /** The repository that the file stands in. */
    public Repository repository() {
        return tree.site.repository();
    }

    /**
     * The path of the file in its repository, with {@code /} between names; empty where that is not known.
     *
     * <pre>{@code
     * scope.file() // .github/workflows/ci.yml
     * }</pre>
     */
    public Optional<String> file() {
        return tree.site.file();
    }

    /** What the configuration comes to for the file. */
    public Settings settings() {
        return tree.site.settings();
    }

    /**
     * What the configuration tells a rule beside its severity.
     *
     * <pre>{@code
     * scope.options(this).integer("max-minutes")
     * }</pre>
     */
    public RuleOptions options(Rule rule) {
        return tree.site.options(rule);
    }

    /** Another program that checks scripts. */
    public ScriptChecker scripts() {
        return tree.site.scripts();
    }

    /**
     * The job of an id in any case, found as fast among many as among few.
     *
     * <pre>{@code
     * scope.findJob(need.raw()).map(Job::strategy)
     * }</pre>
     */
    public Optional<Job> findJob(String id) {
        return tree.contexts instanceof WorkflowContexts outer ? outer.findJob(id) : Optional.empty();
    }

    /** The step of an id in any case, in the same job or action, before or after this one. */
    public Optional<Step> findStep(String id) {
        return contexts instanceof ContextsAroundSteps outer ? outer.findStep(id) : Optional.empty();
    }

    Scope with(Job value) {
        var inner = contexts instanceof WorkflowContexts outer ? outer.job(value) : contexts;
        return new Scope(tree, value, step, key, name, inner);
    }

    Scope with(Step value) {
        var inner = contexts instanceof ContextsAroundSteps outer ? outer.step(value) : contexts;
        return new Scope(tree, job, value, key, name, inner);
    }

    Scope with(GrammarKey value) {
        return new Scope(tree, job, step, value, false, contexts);
    }

    Scope withName(GrammarKey value) {
        return new Scope(tree, job, step, value, true, contexts);
    }
}
