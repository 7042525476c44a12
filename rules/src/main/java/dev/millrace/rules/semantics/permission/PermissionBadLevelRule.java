package dev.millrace.rules.semantics.permission;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.PermissionScope;
import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A scope of {@code permissions} has a level that GitHub offers for it.
 *
 * <pre>{@code
 * permissions:
 *   id-token: read   # write or none
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "permission-bad-level",
        summary = "A scope in permissions has a level that it cannot have",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:permissions")
public final class PermissionBadLevelRule implements WorkflowRule {

    /** Made by the rule index. */
    public PermissionBadLevelRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var permissions : PermissionSections.of(workflow)) {
            for (var entry : permissions.scopes()) {
                PermissionScopes.all()
                        .find(entry.key().raw())
                        .filter(known -> isBad(entry.value(), known))
                        .ifPresent(known -> findings.add(this, entry.value(), message(entry.value(), known)));
            }
        }
    }

    private static boolean isBad(Text level, PermissionScope scope) {
        return level.isLiteral() && !level.isUnreadable() && !scope.allows(level.raw());
    }

    private static String message(Text level, PermissionScope scope) {
        var levels = scope.levels();
        var last = levels.size() - 1;
        return "permission \"" + scope.name() + "\" takes " + String.join(", ", levels.subList(0, last)) + " or "
                + levels.get(last) + ", but this is "
                + (level.isEmpty()
                        ? "empty"
                        : "\"" + Suggestion.shorten(level.raw()) + "\"" + Suggestion.hint(level.raw(), levels));
    }
}
