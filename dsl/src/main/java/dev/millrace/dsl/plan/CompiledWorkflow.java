package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow of a pipeline as a syntax tree, with what it says beside its YAML.
 *
 * <pre>{@code
 * var ci = workflow("ci").stages(…).compiled();
 * ci.tree().job("publish").orElseThrow().needs()     // [build]
 * ci.plan("publish").gate()                          // BLOCKING
 * }</pre>
 */
@PublicApi
public final class CompiledWorkflow {

    private final String id;
    private final Workflow tree;
    private final Map<String, JobPlan> plans;
    private final List<Guardrail> guardrails;
    private final List<Finding> findings;

    /**
     * A compiled workflow.
     *
     * @param plans by the job's id in lower case
     * @param findings what is wrong with it that its tree does not show
     */
    public CompiledWorkflow(
            String id, Workflow tree, Map<String, JobPlan> plans, List<Guardrail> guardrails, List<Finding> findings) {
        this.id = id;
        this.tree = tree;
        this.plans = Map.copyOf(plans);
        this.guardrails = List.copyOf(guardrails);
        this.findings = List.copyOf(findings);
    }

    /** The id, which is the file's name without {@code .yml}. */
    public String id() {
        return id;
    }

    /** The workflow in the syntax tree. */
    public Workflow tree() {
        return tree;
    }

    /** The same workflow with another tree for the same jobs, such as one with pinned actions. */
    public CompiledWorkflow withTree(Workflow value) {
        return new CompiledWorkflow(id, value, plans, guardrails, findings);
    }

    /**
     * What is said of a job.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    public JobPlan plan(String job) {
        return Optional.ofNullable(plans.get(job.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "workflow \"" + id + "\" has no job \"" + job + "\"; it has " + plans.keySet()));
    }

    /** What is said of a job of the tree. */
    public JobPlan plan(Job job) {
        return plan(job.id().raw());
    }

    /** What is wrong with it that its tree does not show, like an artifact that nobody uploads; rules look at the tree. */
    public List<Finding> findings() {
        return findings;
    }

    /** The jobs that a run has to wait for the longest, of those that may run on an occasion. */
    public LongestPath longestPath(Occasion occasion) {
        return LongestPath.of(this, occasion);
    }

    /** How long a job is expected to take on an occasion: what is said of it, or else what the workflow that it calls takes then. */
    public Optional<ExpectedTime> expected(Job job, Occasion occasion) {
        var plan = plan(job);
        return plan.expected()
                .or(() -> plan.callee()
                        .map(callee -> callee.longestPath(occasion).time().times(MatrixWaves.of(job))));
    }

    /**
     * What is known of those of its runs that a trigger asks for: {@code occasion(push(branches("main")).tree())}. Empty when it has none, as its
     * own trigger is for other branches or tags; without filters, all of that event are meant. A called workflow has what its caller has.
     */
    public Optional<Occasion> occasion(Trigger asked) {
        return new AskedRuns(asked).in(tree.on());
    }

    /** When runs of it start: what each of its triggers tells. */
    public List<Occasion> occasions() {
        return tree.on().triggers().stream().map(Occasion::of).toList();
    }

    /** What its guardrails find. */
    public List<Finding> guardrailFindings() {
        return guardrails.stream()
                .flatMap(guardrail -> guardrail.check(this).stream())
                .toList();
    }
}
