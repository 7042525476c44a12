package dev.millrace.rules.semantics.permission;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.source.Form;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/**
 * One word for all permissions is {@code read-all} or {@code write-all}.
 *
 * <pre>{@code
 * permissions: none   # {}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "permission-bad-shorthand",
        summary = "The one word for all permissions is neither read-all nor write-all",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:permissions")
public final class PermissionBadShorthandRule implements WorkflowRule {

    private static final List<String> SHORTHANDS = List.of("read-all", "write-all");

    /** Made by the rule index. */
    public PermissionBadShorthandRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var permissions : PermissionSections.of(workflow)) {
            permissions
                    .shorthand()
                    .filter(PermissionBadShorthandRule::isBad)
                    .ifPresent(word -> findings.add(
                            findings.finding(this, word, message(word)).withFix(fix(word))));
        }
    }

    // Nothing at all is the mistake of an empty section.
    private static boolean isBad(Text word) {
        return word.isLiteral() && !word.isEmpty() && !word.isUnreadable() && !SHORTHANDS.contains(word.raw());
    }

    private static String message(Text word) {
        var hint = meansNothing(word) ? "; no permissions at all are {}" : Suggestion.hint(word.raw(), SHORTHANDS);
        return "\"permissions\" takes read-all, write-all or a mapping of scopes, but this is \""
                + Suggestion.shorten(word.raw()) + "\"" + hint;
    }

    private static boolean meansNothing(Text word) {
        return word.raw().equals("none");
    }

    private static Optional<Fix> fix(Text word) {
        return meansNothing(word) && word.origin().form() == Form.PLAIN
                ? word.origin()
                        .span()
                        .filter(span -> span.text().equals(word.raw()))
                        .map(span -> Fix.safe("write {}", new Edit(span, "{}")))
                : Optional.empty();
    }
}
