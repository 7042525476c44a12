package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * After the {@code @} stands a branch, a tag or a commit.
 *
 * <pre>{@code
 * uses: actions/checkout@v6.*   # no branch or tag is called so
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-bad-ref-name",
        summary = "No branch, tag or commit can be called what stands after the @",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "languageservice:invalid-workflow-uses-format")
public final class UsesBadRefNameRule implements JobRule, StepRule {

    /** Made by the rule index. */
    public UsesBadRefNameRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job).ifPresent(reference -> check(reference.uses(), RefName.ofCall(reference), findings));
    }

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep with && with.uses().isLiteral()) {
            check(with.uses(), RefName.ofAction(with.uses()), findings);
        }
    }

    private void check(Text uses, Optional<TextRange> ref, Findings findings) {
        ref.ifPresent(range -> {
            var name = range.in(uses.raw());
            RefName.complaint(name)
                    .ifPresent(reason -> findings.add(
                            this,
                            uses.origin(range.start(), range.end()),
                            "\"" + Suggestion.shorten(name) + "\" is no branch, tag or commit: " + reason));
        });
    }
}
