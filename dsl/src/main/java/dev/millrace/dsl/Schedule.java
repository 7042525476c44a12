package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.schedule.TimeZones;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ScheduleTrigger;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The trigger {@code schedule}.
 *
 * <pre>{@code
 * schedule("17 3 * * 1-5").timezone(ZoneId.of("Europe/Berlin"))
 * nightly("03:17", ZoneId.of("Europe/Berlin")).and("0 12 * * 1")
 * }</pre>
 */
@PublicApi
@Transparent
public final class Schedule implements Trigger {

    private static final Map<String, String> OWN_METHODS =
            Map.of("cron", "schedule(\"17 3 * * *\")", "timezone", "timezone(ZoneId.of(\"Europe/Berlin\"))");
    private static final int LENGTH_OF_TIME = "03:17".length();

    private final ScheduleTrigger tree;

    private Schedule(ScheduleTrigger tree) {
        this.tree = tree;
    }

    static Schedule of(String cron, JavaOrigin origin) {
        return new Schedule(new ScheduleTrigger(
                        Values.text("schedule", origin), Items.of(List.of(), origin.copy()), Extras.NONE, origin))
                .and(cron);
    }

    static Schedule daily(String time, ZoneId zone, JavaOrigin origin) {
        return of(cron(time, "*"), origin).timezone(zone);
    }

    static Schedule weekly(DayOfWeek day, String time, ZoneId zone, JavaOrigin origin) {
        // For cron a week begins with Sunday, which is 0.
        return of(cron(time, String.valueOf(day.getValue() % DayOfWeek.values().length)), origin)
                .timezone(zone);
    }

    private static String cron(String time, String weekday) {
        var parsed = parse(time);
        return parsed.getMinute() + " " + parsed.getHour() + " * * " + weekday;
    }

    private static LocalTime parse(String time) {
        try {
            if (time.length() == LENGTH_OF_TIME) {
                return LocalTime.parse(time);
            }
        } catch (DateTimeParseException e) {
            throw badTime(time, e);
        }
        throw badTime(time, null);
    }

    private static IllegalArgumentException badTime(String time, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "\"" + time + "\" is no time of the day: write two digits each for hour and minute, like \"03:17\"",
                cause);
    }

    /**
     * The same times and one more, as five fields of cron in UTC.
     *
     * @throws IllegalArgumentException when the cron is blank
     */
    public Schedule and(String cron) {
        if (cron.isBlank()) {
            throw new IllegalArgumentException(
                    "cron \"" + cron
                            + "\" names no time: write minute, hour, day of the month, month and day of the week, like \"17 3 * * 1-5\"");
        }
        return plus(List.of(new dev.millrace.core.workflow.Schedule(
                Optional.of(Values.text(cron, origin())), Optional.empty(), Extras.NONE, origin().copy())));
    }

    /** The same times and those of another schedule. */
    public Schedule and(Schedule other) {
        return plus(other.tree.entries().items());
    }

    /**
     * The same times, the last of them in a time zone.
     *
     * @throws IllegalArgumentException when the zone is no region of the IANA database, but a number of hours
     */
    public Schedule timezone(ZoneId zone) {
        var name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        if (!TimeZones.isKnown(name)) {
            throw new IllegalArgumentException(
                    "time zone \"" + name
                            + "\" is none that GitHub knows: name a region, like ZoneId.of(\"Europe/Berlin\"), or ZoneId.of(\"UTC\")");
        }
        return last(time -> new dev.millrace.core.workflow.Schedule(
                time.cron(), Optional.of(Values.text(name, origin())), time.extras(), time.origin()));
    }

    /**
     * The same times, the last of them with a key by its name in YAML, for which there is no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or the key has a method of its own, or a value
     */
    public Schedule extra(String key, Object value) {
        return last(time -> new dev.millrace.core.workflow.Schedule(
                time.cron(),
                time.timezone(),
                OwnKeys.plus(time.extras(), key, value, origin(), OWN_METHODS),
                time.origin()));
    }

    /** The same times, the last of them with a comment above it in the YAML. */
    public Schedule comment(String comment) {
        return last(time -> new dev.millrace.core.workflow.Schedule(
                time.cron(),
                time.timezone(),
                time.extras(),
                ((JavaOrigin) time.origin()).withComments(Values.comment(comment))));
    }

    private Schedule last(UnaryOperator<dev.millrace.core.workflow.Schedule> change) {
        var entries = new ArrayList<>(tree.entries().items());
        entries.add(change.apply(entries.remove(entries.size() - 1)));
        return with(entries);
    }

    private Schedule plus(List<dev.millrace.core.workflow.Schedule> more) {
        var entries = new ArrayList<>(tree.entries().items());
        entries.addAll(more);
        return with(entries);
    }

    private Schedule with(List<dev.millrace.core.workflow.Schedule> entries) {
        return new Schedule(new ScheduleTrigger(
                tree.event(), Items.of(entries, tree.entries().origin()), tree.extras(), tree.origin()));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    @Override
    public ScheduleTrigger tree() {
        return tree;
    }
}
