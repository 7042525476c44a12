package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Events;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import java.util.List;

/**
 * An event has the filters that GitHub gives it.
 *
 * <pre>{@code
 * on:
 *   release:
 *     tags: v*   # only push takes tags
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-filter-unsupported",
        summary = "A filter stands at an event that does not take it",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class EventFilterUnsupportedRule implements WorkflowRule {

    /** Made by the rule index. */
    public EventFilterUnsupportedRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().triggers()) {
            MisplacedKey.of(trigger)
                    .filter(key -> !key.name().equals("types") && !key.name().equals("workflows"))
                    .forEach(key -> findings.add(key.judge(findings.finding(this, key.place(), message(key)))));
        }
    }

    private static String message(MisplacedKey key) {
        return "\"" + key.trigger().event() + "\" takes no \"" + key.name() + "\"; only "
                + Words.and(takers(key.name())) + (takers(key.name()).size() == 1 ? " does" : " do") + own(key);
    }

    private static String own(MisplacedKey key) {
        var filters =
                Events.all().find(key.trigger().event().raw()).orElseThrow().filters();
        return filters.isEmpty() ? "" : ", and it takes " + Words.and(filters);
    }

    private static List<String> takers(String key) {
        return Events.all().names().stream()
                .filter(name -> Events.all().find(name).orElseThrow().takes(key))
                .toList();
    }
}
