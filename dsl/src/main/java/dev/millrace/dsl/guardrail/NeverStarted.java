package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs that a guardrail is about and that a workflow has none of. A promise about them would hold whatever anybody does.
 *
 * @param asked what the guardrail says of them
 * @param own the workflow's trigger for the event, which is for other branches or tags
 * @param workflow the workflow
 */
record NeverStarted(Trigger asked, Optional<EventTrigger> own, CompiledWorkflow workflow) {

    static NeverStarted of(Trigger asked, CompiledWorkflow workflow) {
        var own = workflow.tree()
                .on()
                .find(asked.event().raw())
                .filter(EventTrigger.class::isInstance)
                .map(EventTrigger.class::cast);
        return new NeverStarted(asked, own, workflow);
    }

    Finding finding(JavaOrigin guardrail) {
        var cause = own.map(this::otherRefs).orElseGet(this::otherEvents);
        var place = own.map(trigger -> Related.to(trigger, "the filters"))
                .orElseGet(() -> Related.to(workflow.tree().origin(), "the workflow"));
        return PipelineCheck.GUARDRAIL_LONGEST_PATH
                .at(guardrail, "the guardrail is about runs on \"" + asked.event() + "\"" + cause)
                .withRelated(place);
    }

    private String otherEvents() {
        var events = workflow.occasions().stream().map(Occasion::event).toList();
        return none() + "on " + quoted(events) + Suggestion.hint(asked.event().raw(), events);
    }

    private String otherRefs(EventTrigger trigger) {
        var wanted = asked instanceof EventTrigger event
                ? texts(List.of(event.branches(), event.tags()))
                : List.<String>of();
        var filters = Stream.of(
                        filter("branches", trigger.branches()),
                        filter("branches-ignore", trigger.branchesIgnore()),
                        filter("tags", trigger.tags()),
                        filter("tags-ignore", trigger.tagsIgnore()))
                .flatMap(Optional::stream)
                .toList();
        var hint = wanted.stream()
                .map(name -> Suggestion.hint(name, texts(List.of(trigger.branches(), trigger.tags()))))
                .filter(text -> !text.isEmpty())
                .findFirst();
        return (wanted.isEmpty() ? "" : " of " + quoted(wanted)) + none() + "for " + String.join(" and ", filters)
                + hint.orElse("");
    }

    private String none() {
        return ", and workflow \"" + workflow.id() + "\" has none: it runs ";
    }

    private static Optional<String> filter(String key, Items<Text> patterns) {
        return patterns.isPresent() ? Optional.of(key + " " + quoted(texts(List.of(patterns)))) : Optional.empty();
    }

    private static List<String> texts(List<Items<Text>> patterns) {
        return patterns.stream().flatMap(Items::stream).map(Text::raw).toList();
    }

    private static String quoted(List<String> texts) {
        return "\"" + String.join("\", \"", texts) + "\"";
    }
}
