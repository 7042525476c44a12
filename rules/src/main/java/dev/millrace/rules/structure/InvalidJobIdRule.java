package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * The id of a job is a word of letters, digits, {@code -} and {@code _}.
 *
 * <pre>{@code
 * jobs:
 *   unit tests:   # a blank
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "invalid-job-id",
        summary = "The id of a job has characters that GitHub does not allow",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:id")
public final class InvalidJobIdRule implements JobRule {

    /** Made by the rule index. */
    public InvalidJobIdRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        var id = job.id();
        if (Identifier.isPlain(id) && !Identifier.isValid(id.raw())) {
            findings.add(this, id, Identifier.complaint("job", id));
        }
    }
}
