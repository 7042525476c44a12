package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/**
 * A workflow can be called when it says so.
 *
 * <pre>{@code
 * # .github/workflows/build.yml
 * on: push   # add "workflow_call"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-not-callable",
        summary = "A called workflow has no trigger workflow_call",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:workflow-call")
public final class ReusableNotCallableRule implements JobRule {

    private static final String CALL = "workflow_call";

    /** Made by the rule index. */
    public ReusableNotCallableRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        var workflows = LocalWorkflows.around(scope).filter(LocalWorkflows::isRootInFolder);
        if (workflows.isEmpty()) {
            return;
        }
        Reference.of(job)
                .ifPresent(reference -> reference
                        .localFile()
                        // One that calls itself has another problem.
                        .filter(file -> WorkflowPath.isLegal(file)
                                && !file.equals(workflows.get().root()))
                        .flatMap(file -> workflows.get().find(file).filter(ReusableNotCallableRule::isNotCallable))
                        .ifPresent(workflow -> findings.add(
                                this,
                                reference.uses(),
                                Quoted.name(reference.uses().raw()) + " cannot be called: " + reason(workflow),
                                related(workflow))));
    }

    private static boolean isNotCallable(Workflow workflow) {
        return workflow.on().isPresent()
                ? workflow.on().triggers().unreadable().isEmpty()
                        && workflow.on().triggers().expression().isEmpty()
                        && workflow.on().find(CALL).isEmpty()
                : !workflow.mayHold("on");
    }

    private static String reason(Workflow workflow) {
        var events = workflow.on().triggers().stream()
                .map(trigger -> trigger.event().raw())
                .toList();
        if (events.isEmpty()) {
            return "its \"on\" has no \"" + CALL + "\"";
        }
        var meant = events.stream()
                .filter(event -> Suggestion.nearest(event, List.of(CALL)).isPresent())
                .findFirst();
        return meant.map(event -> "its \"on\" has " + Quoted.name(event) + "; did you mean \"" + CALL + "\"?")
                .orElse("it is started by " + Quoted.list(events) + "; add \"" + CALL + "\" to its \"on\"");
    }

    private static Related[] related(Workflow workflow) {
        Optional<Located> place = workflow.on().isPresent() ? Optional.of(workflow.on()) : Optional.empty();
        return place.map(on -> new Related[] {Related.to(on, "what starts it")}).orElse(new Related[0]);
    }
}
