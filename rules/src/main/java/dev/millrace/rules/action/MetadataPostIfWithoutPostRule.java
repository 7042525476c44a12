package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.action.JavaScriptRuns;
import dev.millrace.core.action.Runs;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A condition for a script that is not there.
 *
 * <pre>{@code
 * runs:
 *   using: node24
 *   main: index.js
 *   post-if: runner.os == 'Linux'   # no "post"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-post-if-without-post",
        summary = "A post-if has no post to decide on",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataPostIfWithoutPostRule implements ActionRule {

    /** The rule has no state. */
    public MetadataPostIfWithoutPostRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> check(runs, findings));
    }

    private void check(Runs runs, Findings findings) {
        if (runs instanceof JavaScriptRuns script) {
            check(runs, script.postIf(), "post", script.post(), findings);
        } else if (runs instanceof DockerRuns docker) {
            check(runs, docker.postIf(), "post-entrypoint", docker.postEntrypoint(), findings);
        }
    }

    private void check(Runs runs, Optional<Text> condition, String key, Optional<Text> script, Findings findings) {
        // A script under the key of another kind of action is reported as such.
        var elsewhere = runs.mayHold("post") || runs.mayHold("post-entrypoint");
        if (condition.isPresent() && runs.lacks(key, script) && !elsewhere) {
            findings.add(
                    this,
                    condition.get().origin().atKey(),
                    "\"post-if\" has no effect without \"" + key + "\"; name the script there or remove the condition");
        }
    }
}
