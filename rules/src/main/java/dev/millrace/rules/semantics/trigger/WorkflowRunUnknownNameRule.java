package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.List;

/**
 * The repository has the workflows that {@code workflow_run} names.
 *
 * <pre>{@code
 * on:
 *   workflow_run:
 *     workflows: [Biuld]   # Build
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "workflow-run-unknown-name",
        summary = "A workflow_run waits for a workflow that is not there",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class WorkflowRunUnknownNameRule implements WorkflowRule {

    /** Made by the rule index. */
    public WorkflowRunUnknownNameRule() {}

    private static final String WORKFLOWS = ".github/workflows/";

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (scope.file().filter(file -> file.startsWith(WORKFLOWS)).isEmpty()
                || !scope.repository().isKnown()) {
            return;
        }
        var awaited = workflow.on().all(EventTrigger.class).stream()
                .filter(trigger -> trigger.event().raw().equals("workflow_run"))
                .flatMap(trigger -> trigger.workflows().stream())
                .filter(name -> !name.isEmpty() && name.isLiteral() && !isPattern(name.raw()))
                .toList();
        if (!awaited.isEmpty()) {
            WorkflowNames.of(scope.repository()).ifPresent(names -> check(awaited, names, findings));
        }
    }

    // Whether GitHub takes patterns here is not documented.
    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.startsWith("!");
    }

    private void check(List<Text> awaited, WorkflowNames names, Findings findings) {
        var hints = new Hints();
        for (var name : awaited) {
            if (!names.has(name.raw())) {
                findings.add(
                        this,
                        name,
                        "no workflow of this repository is called " + Words.quoted(name.raw())
                                + ", so none of its runs starts this one" + hints.of(() -> names.hint(name.raw())));
            }
        }
    }
}
