package dev.millrace.rules.action.use;

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
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An action of the own repository has to be one that runners can read.
 *
 * <pre>{@code
 * - uses: ./build   # build/action.yml has no "runs"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-local-broken",
        summary = "A step uses an action of its repository that runners cannot read",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class UsesLocalBrokenRule implements StepRule {

    private static final RunsVisitor<Optional<String>> MISSING = new RunsVisitor<>() {
        @Override
        public Optional<String> visitJavaScript(JavaScriptRuns runs) {
            return missing("main", runs.main().isPresent());
        }

        @Override
        public Optional<String> visitDocker(DockerRuns runs) {
            return missing("image", runs.image().isPresent());
        }

        @Override
        public Optional<String> visitComposite(CompositeRuns runs) {
            return missing("steps", runs.steps().isPresent());
        }
    };

    /** Made by the rule index. */
    public UsesLocalBrokenRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses) {
            LocalAction.of(uses, scope)
                    .ifPresent(local -> local.metadata().ifPresent(file -> {
                        var action = local.action();
                        var why = action.isEmpty() ? Optional.of("cannot be read") : why(action.get());
                        why.ifPresent(reason ->
                                findings.add(findings.finding(this, uses.uses(), message(uses, file, reason))
                                        .withRelated(action.stream()
                                                .map(each -> new Related("the action is declared here", each.origin()))
                                                .toArray(Related[]::new))));
                    }));
        }
    }

    private static String message(UsesStep uses, String file, String reason) {
        return "action " + Names.quoted(uses.uses().raw()) + " cannot run, because " + Names.quoted(file) + " "
                + reason;
    }

    private static Optional<String> why(Action action) {
        if (!action.inputs().unreadable().isEmpty() || isUnreadable(action, "inputs")) {
            return Optional.of("has inputs that cannot be read");
        }
        if (!action.outputs().unreadable().isEmpty() || isUnreadable(action, "outputs")) {
            return Optional.of("has outputs that cannot be read");
        }
        var twice =
                twice(action.inputs().names()).or(() -> twice(action.outputs().names()));
        if (twice.isPresent()) {
            return twice.map(name -> "declares " + Names.quoted(name) + " twice");
        }
        return action.runs().isEmpty()
                ? Optional.of(isUnreadable(action, "runs") ? "has \"runs\" that cannot be read" : "has no \"runs\"")
                : why(action.runs().get());
    }

    // Whatever the case of its letters.
    private static Optional<String> twice(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<String> why(Runs runs) {
        if (runs.using().isEmpty()) {
            return missing("using", false);
        }
        return RunsUsing.find(runs.using().get().raw()).isEmpty()
                ? Optional.of("runs on " + Names.quoted(runs.using().get().raw()) + ", which runners do not have")
                : runs.accept(MISSING);
    }

    private static Optional<String> missing(String key, boolean isPresent) {
        return isPresent ? Optional.empty() : Optional.of("has no \"" + key + "\" in \"runs\"");
    }

    private static boolean isUnreadable(Action action, String key) {
        return action.extras().unreadable().stream().anyMatch(mark -> mark.key().equals(key));
    }
}
