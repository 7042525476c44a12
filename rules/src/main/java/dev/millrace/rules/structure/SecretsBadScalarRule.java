package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import java.util.List;

/**
 * Secrets of a call that are some text.
 *
 * <pre>{@code
 * secrets: all   # a mapping, or inherit
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "secrets-bad-scalar",
        summary = "The secrets of a call are a text other than inherit",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class SecretsBadScalarRule implements JobRule {

    /** The rule has no state. */
    public SecretsBadScalarRule() {}

    private static final String INHERIT = "inherit";

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof CallJob call) {
            call.secrets()
                    .shorthand()
                    .filter(text -> !text.isExpression() && !text.raw().equals(INHERIT))
                    .filter(text -> text.template().errors().isEmpty())
                    .ifPresent(text -> findings.add(this, text, message(text)));
        }
    }

    private static String message(Text text) {
        return "\"secrets\" takes a mapping or the word inherit, but this is \"" + text + "\""
                + Suggestion.hint(text.raw(), List.of(INHERIT));
    }
}
