package dev.millrace.rules.action;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.action.JavaScriptRuns;
import dev.millrace.core.action.Runs;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/**
 * A script that an action may run before or after its own.
 *
 * @param runs where it stands
 * @param key the key that names the script
 * @param script the script
 * @param condition when to run it
 */
record Hook(Runs runs, String key, Optional<Text> script, Optional<Text> condition) {

    private static final List<String> PRE = List.of("pre", "pre-entrypoint");
    private static final List<String> POST = List.of("post", "post-entrypoint");

    /** The script before; composite actions have none. */
    static Optional<Hook> pre(Action action) {
        return action.runs().flatMap(runs -> {
            if (runs instanceof JavaScriptRuns script) {
                return Optional.of(new Hook(runs, "pre", script.pre(), script.preIf()));
            }
            return runs instanceof DockerRuns docker
                    ? Optional.of(new Hook(runs, "pre-entrypoint", docker.preEntrypoint(), docker.preIf()))
                    : Optional.empty();
        });
    }

    /** The script after; composite actions have none. */
    static Optional<Hook> post(Action action) {
        return action.runs().flatMap(runs -> {
            if (runs instanceof JavaScriptRuns script) {
                return Optional.of(new Hook(runs, "post", script.post(), script.postIf()));
            }
            return runs instanceof DockerRuns docker
                    ? Optional.of(new Hook(runs, "post-entrypoint", docker.postEntrypoint(), docker.postIf()))
                    : Optional.empty();
        });
    }

    /** Whether there is a condition for nothing. */
    boolean lacksScript() {
        // A script under the key of another kind of action is reported as such.
        var elsewhere = (PRE.contains(key) ? PRE : POST).stream().anyMatch(runs::mayHold);
        return condition.isPresent() && runs.lacks(key, script) && !elsewhere;
    }

    /** What is wrong then. */
    String complaint(String conditionKey) {
        return "\"" + conditionKey + "\" has no effect without \"" + key
                + "\"; name the script there or remove the condition";
    }
}
