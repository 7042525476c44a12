package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ScheduleTrigger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trigger {@code schedule}.
 *
 * <pre>{@code
 * schedule("17 3 * * *").in(ZoneId.of("Europe/Berlin")).and("0 12 * * 1")
 * }</pre>
 */
@PublicApi
@Transparent
public final class Schedule implements Trigger {

    private final ScheduleTrigger tree;

    private Schedule(ScheduleTrigger tree) {
        this.tree = tree;
    }

    static Schedule of(String cron, JavaOrigin origin) {
        return new Schedule(new ScheduleTrigger(
                        Values.text("schedule", origin), Items.of(List.of(), origin.copy()), Extras.NONE, origin))
                .and(cron);
    }

    /** One more time, as five fields of cron in UTC. */
    public Schedule and(String cron) {
        var origin = (JavaOrigin) tree.origin();
        var entries = new ArrayList<>(tree.entries().items());
        entries.add(new dev.millrace.core.workflow.Schedule(
                Optional.of(Values.text(cron, origin)), Optional.empty(), Extras.NONE, origin.copy()));
        return with(entries);
    }

    /** The last time in a time zone. */
    public Schedule in(ZoneId zone) {
        var origin = (JavaOrigin) tree.origin();
        var entries = new ArrayList<>(tree.entries().items());
        var last = entries.remove(entries.size() - 1);
        entries.add(new dev.millrace.core.workflow.Schedule(
                last.cron(), Optional.of(Values.text(zone.getId(), origin)), last.extras(), last.origin()));
        return with(entries);
    }

    private Schedule with(List<dev.millrace.core.workflow.Schedule> entries) {
        return new Schedule(new ScheduleTrigger(
                tree.event(), Items.of(entries, tree.entries().origin()), tree.extras(), tree.origin()));
    }

    @Override
    public ScheduleTrigger tree() {
        return tree;
    }
}
