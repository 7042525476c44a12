package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.Locale;

/**
 * GitHub knows each event in {@code on}.
 *
 * <pre>{@code
 * on: pull-request   # pull_request
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-unknown",
        summary = "An event is not one that GitHub knows",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class EventUnknownRule implements WorkflowRule {

    /** Made by the rule index. */
    public EventUnknownRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var hints = new Hints();
        for (var trigger : workflow.on().triggers()) {
            var event = trigger.event();
            if (!event.isEmpty() && event.isLiteral()) {
                Events.all()
                        .find(event.raw())
                        .ifPresentOrElse(
                                known -> checkKnown(known, event, findings), () -> report(event, hints, findings));
            }
        }
    }

    private void report(Text event, Hints hints, Findings findings) {
        findings.add(
                this,
                event,
                Words.quoted(event.raw()) + " is no event that GitHub knows, so it rejects the file"
                        + hints.of(() -> cure(event.raw())));
    }

    private static String cure(String event) {
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "tag", "tags" -> "; a new tag is a \"push\" with \"tags\"";
            case "cron" -> "; for a time write \"schedule\" with a list of \"cron\"";
            case "manual" -> "; people start \"workflow_dispatch\"";
            case "merge_request" -> "; did you mean \"pull_request\"?";
            default -> Suggestion.hint(event, Events.all().names());
        };
    }

    private void checkKnown(Event known, Text event, Findings findings) {
        if (!known.documented()) {
            findings.add(findings.finding(
                            this,
                            event,
                            Words.quoted(event.raw())
                                    + " is gone from GitHub's documentation: its grammar still has it, but it may start nothing")
                    .withSeverity(Severity.INFO));
        }
    }
}
