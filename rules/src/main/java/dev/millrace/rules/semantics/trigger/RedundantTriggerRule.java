package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Workflow;
import java.util.Optional;

/**
 * A change starts a workflow once.
 *
 * <pre>{@code
 * on: [push, pull_request]   # both, for each push to a branch with a pull request
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "redundant-trigger",
        summary = "A push to a pull request starts the workflow twice",
        category = Category.SEMANTICS,
        severity = Severity.OFF)
public final class RedundantTriggerRule implements WorkflowRule {

    /** Made by the rule index. */
    public RedundantTriggerRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var push = find(workflow, "push");
        var pull = find(workflow, "pull_request");
        if (push.isPresent()
                && pull.isPresent()
                && isUnfiltered(push.get())
                && isUnfiltered(pull.get())
                && seesPushes(pull.get())) {
            findings.add(
                    this,
                    push.get().event(),
                    "a push to a branch with a pull request starts this workflow twice, for \"push\" and for \"pull_request\"; narrow \"push\" down, like \"branches: [main]\"",
                    Related.to(pull.get().event(), "the second run"));
        }
    }

    private static Optional<EventTrigger> find(Workflow workflow, String event) {
        return workflow.on().all(EventTrigger.class).stream()
                .filter(trigger -> trigger.event().raw().equals(event))
                .findFirst();
    }

    private static boolean isUnfiltered(EventTrigger trigger) {
        return Filter.of(trigger).isEmpty() && trigger.extras().unreadable().isEmpty();
    }

    private static boolean seesPushes(EventTrigger pull) {
        return !pull.types().isPresent()
                || pull.types().stream().anyMatch(type -> type.raw().equals("synchronize"));
    }
}
