package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Target;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.ArrayList;

/**
 * A run leads through so many levels of workflows, and to so many different ones.
 *
 * <pre>{@code
 * # level-1.yml calls level-2.yml, which calls level-3.yml, and so on up to level-11.yml
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "too-many-reusable",
        summary = "A workflow leads to more workflows than one run may have, or through more levels",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class TooManyReusableRule implements WorkflowRule {

    /** Made by the rule index. */
    public TooManyReusableRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        // One that is only called is the first of no run.
        if (workflow.on().triggers().stream().allMatch(TooManyReusableRule::isCall)) {
            return;
        }
        LocalWorkflows.around(scope).ifPresent(workflows -> {
            var levels = new CallLevels(workflows);
            var target = scope.settings().target();
            checkLevels(levels, target, findings);
            checkNumber(levels, target, findings);
        });
    }

    private static boolean isCall(Trigger trigger) {
        return trigger instanceof WorkflowCallTrigger;
    }

    private void checkLevels(CallLevels levels, Target target, Findings findings) {
        var most = target.isGithubCom() ? Limits.reusableDepth() : Limits.reusableDepthOnServer();
        var chain = levels.chainOf(most);
        if (!chain.isEmpty()) {
            var others = chain.subList(1, chain.size()).stream()
                    .map(LocalCall::related)
                    .toArray(Related[]::new);
            findings.add(
                    this,
                    chain.get(0).uses(),
                    "from here it takes more than " + most + " levels of workflows to reach "
                            + Quoted.name(chain.get(chain.size() - 1).to()) + ", and " + target + " allows "
                            + most + ", this workflow counted",
                    others);
        }
    }

    private void checkNumber(CallLevels levels, Target target, Findings findings) {
        var most = target.isGithubCom() ? Limits.reusableWorkflows() : Limits.reusableWorkflowsOnServer();
        var called = new ArrayList<>(levels.called().values());
        if (called.size() > most) {
            findings.add(
                    this,
                    called.get(most).uses(),
                    "this workflow leads to " + called.size() + " different workflows, and " + target + " allows "
                            + most + " in one run; call fewer, or start some of them by events of their own");
        }
    }
}
