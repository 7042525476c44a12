package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.yaml.Text;

/**
 * The id of a job or step has fewer than 100 characters.
 *
 * <pre>{@code
 * - id: a-hundred-times-the-letter-a
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "id-too-long",
        summary = "The id of a job or step has 100 characters or more",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class IdTooLongRule implements JobRule, StepRule {

    // Enough to find it by.
    private static final int SHOWN = 40;

    /** Made by the rule index. */
    public IdTooLongRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        checkId(job.id(), findings);
    }

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        step.id().ifPresent(id -> checkId(id, findings));
    }

    private void checkId(Text id, Findings findings) {
        var length = id.raw().length();
        if (Identifier.isPlain(id) && length >= Limits.idLength()) {
            findings.add(
                    this,
                    id,
                    "the id \"" + id.raw().substring(0, SHOWN) + "...\" has " + length
                            + " characters, but an id must have fewer than " + Limits.idLength());
        }
    }
}
