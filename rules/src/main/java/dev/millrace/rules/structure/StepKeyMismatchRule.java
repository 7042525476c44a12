package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A step does one thing, and has only the keys that go with it.
 *
 * <pre>{@code
 * steps:
 *   - run: make
 *     with: {target: all}   # goes with uses
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "step-key-mismatch",
        summary = "A step has a key that does not go with what it does",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class StepKeyMismatchRule implements StepRule {

    /** Made by the rule index. */
    public StepKeyMismatchRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step.extras().entries().isEmpty()) {
            return;
        }
        var kind = StepKind.of(step);
        var rivals = step.extras().entries().stream()
                .map(entry -> entry.key().raw())
                .filter(StepKind.KEYS::contains)
                .toList();
        for (var entry : step.extras().entries()) {
            var key = entry.key().raw();
            if (isForeign(key, scope)) {
                continue;
            }
            if (rivals.contains(key) && !kind.key().isEmpty()) {
                findings.add(this, later(entry.key(), kind), rivalry(kind, key));
            } else if (isStray(key, kind, rivals)) {
                findings.add(this, entry.key(), strayness(kind, key));
            }
        }
    }

    // What goes with a rival stands here because of it. Keys that no step has are the reader's to report.
    private static boolean isStray(String key, StepKind kind, List<String> rivals) {
        var owners = StepKind.ownersOf(key);
        return !kind.key().isEmpty() && !owners.isEmpty() && rivals.stream().noneMatch(owners::contains);
    }

    private static String rivalry(StepKind kind, String key) {
        return "this step has both \"" + kind.key() + "\" and \"" + key + "\"; make a step of each";
    }

    private static String strayness(StepKind kind, String key) {
        var owners = StepKind.ownersOf(key);
        if (owners.size() == 1) {
            return "\"" + key + "\" goes with \"" + owners.get(0) + "\", but this step has \"" + kind.key() + "\""
                    + (key.equals("with") ? "; give a script its values in \"env\"" : "");
        }
        var others = new ArrayList<>(StepKind.nodeOf(kind.key()).names());
        others.remove(kind.key());
        return "\"" + key + "\" does not go with \"" + kind.key() + "\"; such a step takes "
                + (others.isEmpty() ? "nothing else" : "only " + String.join(", ", others) + " beside it");
    }

    // What only the steps of workflows have is for composite-unsupported-key to report.
    private static boolean isForeign(String key, Scope scope) {
        return scope.action().isPresent() && !StepKind.isInAction(key);
    }

    private static Located later(Located key, StepKind kind) {
        var here = key.origin().span();
        var there = kind.place().origin().span();
        return !kind.key().isEmpty()
                        && here.isPresent()
                        && there.isPresent()
                        && there.get().start() > here.get().start()
                ? kind.place()
                : key;
    }
}
