package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.Runs;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A key under {@code runs} that another kind of action has.
 *
 * <pre>{@code
 * runs:
 *   using: node24
 *   main: index.js
 *   image: Dockerfile   # for a Docker action
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-runs-key-mismatch",
        summary = "An action has keys of another kind of action",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataRunsKeyMismatchRule implements ActionRule {

    /** The rule has no state. */
    public MetadataRunsKeyMismatchRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> Using.of(runs).ifPresent(using -> check(runs, using.kind(), findings)));
    }

    private void check(Runs runs, RunsUsing.Kind kind, Findings findings) {
        for (var entry : runs.extras().entries()) {
            var owners = owners(entry.key());
            if (!owners.isEmpty()) {
                findings.add(
                        this,
                        entry.key(),
                        "\"" + entry.key() + "\" is for " + owners + ", but \"using\" makes this "
                                + Using.title(kind) + ", which takes "
                                + String.join(
                                        ", ", Grammar.node(Using.node(kind)).names()));
            }
        }
    }

    private static String owners(Text key) {
        return Arrays.stream(RunsUsing.Kind.values())
                .filter(kind -> Grammar.node(Using.node(kind)).has(key.raw()))
                .map(Using::title)
                .collect(Collectors.joining(" or "));
    }
}
