package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.action.JavaScriptRuns;
import dev.millrace.core.action.Runs;
import dev.millrace.core.action.RunsVisitor;
import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.Arrays;

/**
 * An action that does not say what it runs.
 *
 * <pre>{@code
 * runs:
 *   using: docker   # no "image"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-runs-missing-key",
        summary = "An action does not say what it runs",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataRunsMissingKeyRule implements ActionRule {

    /** The rule has no state. */
    public MetadataRunsMissingKeyRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> Using.of(runs).ifPresent(using -> check(runs, using.kind(), findings)));
    }

    private void check(Runs runs, RunsUsing.Kind kind, Findings findings) {
        if (runs.accept(LACKS) && !holdsAnother(runs)) {
            findings.add(
                    this,
                    runs.origin().atKey(),
                    "\"runs\" has no \"" + Using.essentialKey(kind) + "\", which " + Using.title(kind) + " needs");
        }
    }

    // Such a key is reported, and it may be "using" that is wrong then.
    private static boolean holdsAnother(Runs runs) {
        return Arrays.stream(RunsUsing.Kind.values())
                .map(Using::essentialKey)
                .anyMatch(key -> runs.extras().mayHold(key));
    }

    private static final RunsVisitor<Boolean> LACKS = new RunsVisitor<>() {
        @Override
        public Boolean visitJavaScript(JavaScriptRuns runs) {
            return runs.lacks("main", runs.main());
        }

        @Override
        public Boolean visitDocker(DockerRuns runs) {
            return runs.lacks("image", runs.image());
        }

        @Override
        public Boolean visitComposite(CompositeRuns runs) {
            return !runs.steps().isPresent() && !runs.mayHold("steps");
        }
    };
}
