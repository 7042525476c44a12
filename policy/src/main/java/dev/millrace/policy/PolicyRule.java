package dev.millrace.policy;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.RuleDefinition;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import java.util.List;

/**
 * Policies as a rule of the catalogue: what they find goes through ignore comments, the configuration and baselines as any other finding does.
 *
 * <pre>{@code
 * Validator.of(RuleCatalog.load().plus(PolicyRule.of(List.of(policy))), Profile.DEFAULT)
 * }</pre>
 */
@PublicApi
public final class PolicyRule implements WorkflowRule, ActionRule {

    private final List<Policy> policies;

    private PolicyRule(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Policies as the rule {@code policy-violation}. */
    public static RuleDefinition of(List<Policy> policies) {
        return new RuleDefinition(PolicyCheck.VIOLATION, new PolicyRule(policies));
    }

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        policies.forEach(policy -> policy.check(workflow).forEach(findings::add));
    }

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        policies.forEach(policy -> policy.check(action).forEach(findings::add));
    }
}
