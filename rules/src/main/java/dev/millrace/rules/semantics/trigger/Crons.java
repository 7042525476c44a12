package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.workflow.Schedule;
import dev.millrace.core.workflow.ScheduleTrigger;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.stream.Stream;

/** The times of all schedules of a workflow. */
final class Crons {

    private Crons() {}

    /** Their texts, save those that are empty or hold an expression, which are wrong for another reason. */
    static Stream<Text> of(Workflow workflow) {
        return entries(workflow).flatMap(entry -> entry.cron().stream()).filter(Crons::isPlain);
    }

    /** The time zones beside them, likewise. */
    static Stream<Text> timezonesOf(Workflow workflow) {
        return entries(workflow).flatMap(entry -> entry.timezone().stream()).filter(Crons::isPlain);
    }

    private static Stream<Schedule> entries(Workflow workflow) {
        return workflow.on().all(ScheduleTrigger.class).stream().flatMap(trigger -> trigger.entries().stream());
    }

    private static boolean isPlain(Text text) {
        return !text.isEmpty() && text.isLiteral();
    }
}
