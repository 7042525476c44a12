package dev.millrace.examples.view;

import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Schedule;
import dev.millrace.core.workflow.ScheduleTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.TriggerVisitor;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trigger in words: {@code push to main, develop}. */
final class TriggerWords implements TriggerVisitor<String> {

    private static final TriggerWords ALL = new TriggerWords();

    private TriggerWords() {}

    /** All that the trigger asks for. */
    static String all(Trigger trigger) {
        return trigger.accept(ALL);
    }

    /** The event alone: {@code pull request}. */
    static String event(Trigger trigger) {
        return trigger.event().raw().replace('_', ' ');
    }

    @Override
    public String visitEvent(EventTrigger trigger) {
        return Stream.of(
                        Optional.of(event(trigger)),
                        list("to ", trigger.branches()),
                        list("to all branches but ", trigger.branchesIgnore()),
                        list("of tags ", trigger.tags()),
                        list("of all tags but ", trigger.tagsIgnore()),
                        list("of ", trigger.workflows()),
                        list("of ", trigger.names()),
                        list("that changes ", trigger.paths()),
                        list("that changes more than ", trigger.pathsIgnore()),
                        list("(", trigger.types()).map(types -> types + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String visitSchedule(ScheduleTrigger trigger) {
        var times = trigger.entries().stream().map(TriggerWords::time).toList();
        return times.isEmpty() ? event(trigger) : event(trigger) + " at " + String.join(", ", times);
    }

    @Override
    public String visitWorkflowCall(WorkflowCallTrigger trigger) {
        return event(trigger);
    }

    @Override
    public String visitWorkflowDispatch(WorkflowDispatchTrigger trigger) {
        var inputs = trigger.inputs().names();
        return inputs.isEmpty() ? event(trigger) : event(trigger) + " with " + String.join(", ", inputs);
    }

    private static String time(Schedule schedule) {
        return schedule.cron().map(Text::raw).orElse("?")
                + schedule.timezone().map(zone -> " " + zone.raw()).orElse("");
    }

    private static Optional<String> list(String word, Items<Text> values) {
        var all = values.expression()
                .map(expression -> List.of(expression.raw()))
                .orElseGet(() -> values.stream().map(Text::raw).toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(word + String.join(", ", all));
    }
}
