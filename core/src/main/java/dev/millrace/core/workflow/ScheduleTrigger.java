package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;

/**
 * The trigger {@code schedule}.
 *
 * <pre>{@code
 * schedule:
 *   - cron: '17 3 * * *'
 * }</pre>
 *
 * @param event the event
 * @param entries the times
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record ScheduleTrigger(Text event, Items<Schedule> entries, Extras extras, Origin origin) implements Trigger {

    @Override
    public <R> R accept(TriggerVisitor<R> visitor) {
        return visitor.visitSchedule(this);
    }
}
