package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cache that every pull request saves for itself alone.
 *
 * <pre>{@code
 * on: [push, pull_request]
 * ...
 * - uses: actions/cache/save@v5   # no "if"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "cache-bloat",
        summary = "A cache is saved in runs for pull requests, too",
        category = Category.STYLE,
        severity = Severity.OFF,
        aliases = "sisakulint:cache-bloat")
public final class CacheBloatRule implements StepRule {

    // Their caches belong to a reference that nothing else reads.
    private static final List<String> EVENTS = List.of("pull_request", "merge_group");

    /** Made by the rule index. */
    public CacheBloatRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses
                && uses.uses().raw().toLowerCase(Locale.ROOT).startsWith("actions/cache/save@")
                && uses.lacks("if", uses.condition())
                && scope.job().filter(CacheBloatRule::mayNotSkipIt).isPresent()) {
            scope.workflow()
                    .flatMap(CacheBloatRule::eventThatFillsUp)
                    .ifPresent(
                            event -> findings.add(
                                    this,
                                    uses.uses(),
                                    "this step saves a cache in runs for \"" + event
                                            + "\", too, which no other branch can read and which pushes older ones out; add an \"if\" such as github.event_name == 'push'"));
        }
    }

    private static boolean mayNotSkipIt(Job job) {
        return job.lacks("if", job.condition()) && job.lacks("cache-mode", job.cacheMode());
    }

    private static Optional<String> eventThatFillsUp(Workflow workflow) {
        return workflow.lacks("cache-mode", workflow.cacheMode())
                ? EVENTS.stream()
                        .filter(event -> workflow.on().find(event).isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
