package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.yaml.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A called workflow does not wait for its own caller.
 *
 * <pre>{@code
 * # in both files; "github.workflow" is that of the caller
 * concurrency: ${{ github.workflow }}-${{ github.ref }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "concurrency-deadlock-across-call",
        summary = "A called workflow is in the same concurrency group as its caller, and waits for it",
        category = Category.SEMANTICS,
        severity = Severity.ERROR)
public final class ConcurrencyDeadlockAcrossCallRule implements WorkflowRule {

    /** Made by the rule index. */
    public ConcurrencyDeadlockAcrossCallRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        LocalWorkflows.around(scope).ifPresent(workflows -> {
            var texts = RunTexts.ofFirst(nameOf(workflow, workflows));
            var own = HeldGroup.of(workflow.concurrency(), texts);
            for (var call : workflows.callsFrom(workflows.root())) {
                var held = Stream.of(own, HeldGroup.of(call.job().concurrency(), texts))
                        .flatMap(Optional::stream)
                        .toList();
                if (!held.isEmpty()) {
                    new GroupWalk(workflows, held)
                            .behind(call, texts)
                            .ifPresent(deadlock -> report(call, deadlock, findings));
                }
            }
        });
    }

    // GitHub names a workflow without a name by its path. Of one that can be called it is that of the caller.
    private static Optional<String> nameOf(Workflow workflow, LocalWorkflows workflows) {
        if (!workflow.on().all(WorkflowCallTrigger.class).isEmpty()
                || !workflow.on().triggers().unreadable().isEmpty()
                || workflow.name()
                        .filter(name -> !name.isLiteral() || name.isEmpty())
                        .isPresent()
                || workflow.mayHold("name")) {
            return Optional.empty();
        }
        return Optional.of(workflow.name().map(Text::raw).orElse(workflows.root()));
    }

    private void report(LocalCall call, GroupWalk.Deadlock deadlock, Findings findings) {
        var who = deadlock.job()
                .map(job -> "job " + Quoted.name(job.id().raw()) + " of " + Quoted.name(deadlock.file()))
                .orElse(Quoted.name(deadlock.file()));
        var finding = findings.finding(
                        this,
                        call.uses(),
                        who + " is in the concurrency group "
                                + Quoted.name(deadlock.waiting().text().raw())
                                + ", which is the same as that of its caller, "
                                + Quoted.name(deadlock.held().text().raw())
                                + ", and waits for it forever; give one of them another group")
                .withRelated(
                        Related.to(deadlock.held().text(), "held while the call runs"),
                        Related.to(deadlock.waiting().text(), "waits for it"));
        // A job with a condition may be left out just then.
        var isSure = deadlock.job().flatMap(job -> job.condition()).isEmpty();
        findings.add(isSure ? finding : finding.withSeverity(Severity.WARNING));
    }
}
