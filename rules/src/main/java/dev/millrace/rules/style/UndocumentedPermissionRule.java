package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A permission without a comment that says what it is for.
 *
 * <pre>{@code
 * permissions:
 *   packages: write   # Publishes the image.
 *   issues: write
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "undocumented-permission",
        summary = "A permission has no comment that says what it is for",
        category = Category.STYLE,
        severity = Severity.OFF,
        aliases = "zizmor:undocumented-permissions")
public final class UndocumentedPermissionRule implements WorkflowRule, JobRule {

    /** Made by the rule index. */
    public UndocumentedPermissionRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        check(workflow.permissions(), findings);
    }

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        check(job.permissions(), findings);
    }

    private void check(Permissions permissions, Findings findings) {
        for (var scope : permissions.scopes()) {
            if (!explainsItself(scope) && !isDocumented(scope)) {
                findings.add(
                        this,
                        scope,
                        "the permission \"" + scope.key() + ": " + scope.value()
                                + "\" has no comment; say beside or above it what needs it");
            }
        }
    }

    // Nearly every workflow reads its repository, and nobody has to justify that a permission is not given.
    private static boolean explainsItself(Entry<Text> scope) {
        var level = scope.value().raw();
        return level.equals("none") || level.equals("read") && scope.key().raw().equals("contents");
    }

    private static boolean isDocumented(Entry<Text> scope) {
        var comments = scope.value().origin().comments();
        // Java has its own comments.
        return scope.origin().span().isEmpty()
                || comments.beside().filter(text -> !text.isBlank()).isPresent()
                || comments.above().stream().anyMatch(text -> !text.isBlank());
    }
}
