package dev.millrace.rules.semantics.usage;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.CancelStep;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.WaitStep;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is declared is read: inputs, outputs of jobs, and ids of steps.
 *
 * <pre>{@code
 * on:
 *   workflow_dispatch:
 *     inputs:
 *       environment: {type: string}   # nothing reads inputs.environment
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "unused-input-or-output",
        summary = "An input, an output of a job or the id of a step is never read",
        category = Category.SEMANTICS,
        severity = Severity.INFO)
public final class UnusedInputOrOutputRule implements WorkflowRule, ActionRule {

    /** Made by the rule index. */
    public UnusedInputOrOutputRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (!declares(workflow)) {
            return;
        }
        var yaml = WorkflowWriter.toYaml(workflow);
        var reads = Reads.in(yaml);
        for (var trigger : workflow.on().all(WorkflowCallTrigger.class)) {
            trigger.inputs().forEach(input -> {
                if (!reads.has("inputs", input.key().raw())) {
                    findings.add(this, input.key(), unread("input", input.key(), "inputs." + input.key()));
                }
            });
        }
        var events = CalledFiles.of(workflow, scope.repository());
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> dispatchInput(input.key(), reads, events, findings));
        }
        var bodies = yaml.get("jobs")
                .filter(YamlMapping.class::isInstance)
                .map(jobs -> ((YamlMapping) jobs).entries())
                .orElse(List.of());
        for (var i = 0; i < workflow.jobs().items().size() && i < bodies.size(); i++) {
            job(workflow.jobs().items().get(i), bodies.get(i).value(), reads, findings);
        }
    }

    private void dispatchInput(Text name, Reads reads, CalledFiles events, Findings findings) {
        if (!reads.has("inputs", name.raw())
                && !reads.has("github", "event", "inputs", name.raw())
                && !events.mayRead("github", "event", "inputs", name.raw())) {
            findings.add(this, name, unread("input", name, "inputs." + name));
        }
    }

    private void job(Job job, YamlNode body, Reads reads, Findings findings) {
        if (!(job instanceof StepsJob steps)) {
            return;
        }
        for (var output : steps.outputs()) {
            var id = job.id().raw();
            var name = output.key();
            if (!reads.has("needs", id, "outputs", name.raw()) && !reads.has("jobs", id, "outputs", name.raw())) {
                findings.add(this, name, unread("output", name, "needs." + id + ".outputs." + name));
            }
        }
        if (hasIds(steps.steps())) {
            steps(steps.steps(), Reads.in(body), findings);
        }
    }

    // To find what is read takes longer than to see that nothing could be unread.
    private static boolean declares(Workflow workflow) {
        for (var trigger : workflow.on().triggers()) {
            if (trigger instanceof WorkflowCallTrigger call && !call.inputs().isEmpty()
                    || trigger instanceof WorkflowDispatchTrigger dispatch
                            && !dispatch.inputs().isEmpty()) {
                return true;
            }
        }
        for (var job : workflow.jobs()) {
            if (job instanceof StepsJob steps && (!steps.outputs().isEmpty() || hasIds(steps.steps()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasIds(Items<Step> steps) {
        for (var step : steps) {
            if (step.id().isPresent() || step instanceof ParallelStep parallel && hasIds(parallel.steps())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        // Other actions find their inputs in the environment.
        if (action.runs().filter(CompositeRuns.class::isInstance).isPresent()) {
            var runs = (CompositeRuns) action.runs().get();
            var reads = Reads.in(ActionWriter.toYaml(action));
            for (var input : action.inputs()) {
                if (!reads.has("inputs", input.key().raw())) {
                    findings.add(this, input.key(), unread("input", input.key(), "inputs." + input.key()));
                }
            }
            steps(runs.steps(), reads, findings);
        }
    }

    private void steps(Items<Step> steps, Reads reads, Findings findings) {
        var awaited = new HashSet<String>();
        collectAwaited(steps, awaited);
        ids(steps, awaited, reads, findings);
    }

    private static void collectAwaited(Items<Step> steps, Set<String> awaited) {
        for (var step : steps) {
            if (step instanceof WaitStep wait) {
                wait.targets().forEach(target -> awaited.add(fold(target)));
            } else if (step instanceof CancelStep cancel) {
                awaited.add(fold(cancel.target()));
            } else if (step instanceof ParallelStep parallel) {
                collectAwaited(parallel.steps(), awaited);
            }
        }
    }

    private void ids(Items<Step> steps, Set<String> awaited, Reads reads, Findings findings) {
        for (var step : steps) {
            step.id()
                    .filter(id -> isLegal(id.raw()) && !awaited.contains(fold(id)) && !reads.has("steps", id.raw()))
                    .ifPresent(id -> findings.add(this, id, unread("step id", id, "steps." + id)));
            if (step instanceof ParallelStep parallel) {
                ids(parallel.steps(), awaited, reads, findings);
            }
        }
    }

    // Rules of their own judge other ids.
    private static boolean isLegal(String id) {
        return !id.isEmpty()
                && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }

    private static String fold(Text id) {
        return id.raw().toLowerCase(Locale.ROOT);
    }

    private static String unread(String what, Text name, String path) {
        return what + " \"" + Suggestion.shorten(name.raw()) + "\" is never used: nothing reads \""
                + Suggestion.shorten(path) + "\"; use it, or remove it";
    }
}
