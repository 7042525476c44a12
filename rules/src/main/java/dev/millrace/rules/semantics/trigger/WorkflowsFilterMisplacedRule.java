package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * Only {@code workflow_run} has {@code workflows}.
 *
 * <pre>{@code
 * on:
 *   push:
 *     workflows: [Build]   # workflow_run
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "workflows-filter-misplaced",
        summary = "An event other than workflow_run has workflows",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class WorkflowsFilterMisplacedRule implements WorkflowRule {

    /** Made by the rule index. */
    public WorkflowsFilterMisplacedRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().triggers()) {
            MisplacedKey.of(trigger)
                    .filter(key -> key.name().equals("workflows"))
                    .forEach(
                            key -> findings.add(
                                    key.judge(
                                            findings.finding(
                                                    this,
                                                    key.place(),
                                                    "\"" + trigger.event()
                                                            + "\" takes no \"workflows\"; only \"workflow_run\", which starts when others run, does"))));
        }
    }
}
