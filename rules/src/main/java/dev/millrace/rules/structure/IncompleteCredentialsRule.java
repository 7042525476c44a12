package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Credentials;
import dev.millrace.core.workflow.Job;
import java.util.ArrayList;

/**
 * Credentials with a username or a password alone.
 *
 * <pre>{@code
 * credentials:
 *   username: octocat   # no "password"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "incomplete-credentials",
        summary = "Credentials lack the username or the password",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class IncompleteCredentialsRule implements JobRule {

    /** The rule has no state. */
    public IncompleteCredentialsRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Containers.forEach(
                job, (name, container) -> container.credentials().ifPresent(given -> check(given, name, findings)));
    }

    private void check(Credentials credentials, String owner, Findings findings) {
        if (credentials.expression().isPresent()) {
            return;
        }
        var missing = new ArrayList<String>(2);
        if (credentials.lacks("username", credentials.username())) {
            missing.add("\"username\"");
        }
        if (credentials.lacks("password", credentials.password())) {
            missing.add("\"password\"");
        }
        if (!missing.isEmpty()) {
            findings.add(
                    this,
                    credentials.origin().atKey(),
                    "\"credentials\" of " + owner + " has no " + String.join(" and no ", missing)
                            + "; a registry takes both");
        }
    }
}
