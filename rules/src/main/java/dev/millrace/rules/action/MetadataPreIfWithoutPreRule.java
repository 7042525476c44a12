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
 *   pre-if: runner.os == 'Linux'   # no "pre"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-pre-if-without-pre",
        summary = "A pre-if has no pre to decide on",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataPreIfWithoutPreRule implements ActionRule {

    /** The rule has no state. */
    public MetadataPreIfWithoutPreRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> check(runs, findings));
    }

    private void check(Runs runs, Findings findings) {
        if (runs instanceof JavaScriptRuns script) {
            check(runs, script.preIf(), "pre", script.pre(), findings);
        } else if (runs instanceof DockerRuns docker) {
            check(runs, docker.preIf(), "pre-entrypoint", docker.preEntrypoint(), findings);
        }
    }

    private void check(Runs runs, Optional<Text> condition, String key, Optional<Text> script, Findings findings) {
        // A script under the key of another kind of action is reported as such.
        var elsewhere = runs.mayHold("pre") || runs.mayHold("pre-entrypoint");
        if (condition.isPresent() && runs.lacks(key, script) && !elsewhere) {
            findings.add(
                    this,
                    condition.get().origin().atKey(),
                    "\"pre-if\" has no effect without \"" + key + "\"; name the script there or remove the condition");
        }
    }
}
