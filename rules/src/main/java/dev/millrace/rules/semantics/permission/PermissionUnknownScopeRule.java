package dev.millrace.rules.semantics.permission;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A scope of {@code permissions} is one that GitHub has.
 *
 * <pre>{@code
 * permissions:
 *   content: read   # contents
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "permission-unknown-scope",
        summary = "A scope in permissions does not exist",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:permissions")
public final class PermissionUnknownScopeRule implements WorkflowRule {

    /** Made by the rule index. */
    public PermissionUnknownScopeRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var permissions : PermissionSections.of(workflow)) {
            for (var entry : permissions.scopes()) {
                var name = entry.key();
                if (name.isLiteral() && PermissionScopes.all().find(name.raw()).isEmpty()) {
                    findings.add(this, name, message(name));
                }
            }
        }
    }

    private static String message(Text name) {
        var names = PermissionScopes.all().names();
        var hint = Suggestion.hint(name.raw(), names);
        return "\"permissions\" has no scope \"" + Suggestion.shorten(name.raw()) + "\""
                + (hint.isEmpty() ? "; there are \"" + String.join("\", \"", names) + "\"" : hint);
    }
}
