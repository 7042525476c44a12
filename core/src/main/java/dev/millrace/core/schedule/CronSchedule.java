package dev.millrace.core.schedule;

import dev.millrace.annotations.PublicApi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The times of a schedule, by the clock of its time zone: five fields, as POSIX has them, with steps and names.
 *
 * <pre>{@code
 * var schedule = CronSchedule.parse("30 5 * * MON-FRI").schedule().orElseThrow();
 * schedule.next(LocalDateTime.parse("2026-11-20T12:00")) // Optional[2026-11-23T05:30]
 * }</pre>
 */
@PublicApi
public final class CronSchedule {

    private static final int MINUTES = 60;
    private static final int HOURS = 24;
    private static final int DAY = HOURS * MINUTES;
    // Whatever happens at all, happens within two leap years, even across one that is left out.
    private static final int MOST_DAYS = 366 * 12;
    private static final List<Month> MONTHS = List.of(Month.values());
    private static final int WEEK = 7;
    // The calendar repeats after 28 years; the year 2000 began on a Saturday.
    private static final int START = 2000;
    private static final int YEARS = 28;
    private static final int SATURDAY = 6;

    private final EnumMap<CronField, Long> sets;
    private final boolean anyDay;
    private final boolean anyWeekday;

    CronSchedule(EnumMap<CronField, Long> sets, boolean anyDay, boolean anyWeekday) {
        this.sets = sets;
        this.anyDay = anyDay;
        this.anyWeekday = anyWeekday;
    }

    /** Reads a cron text. */
    public static ParsedCron parse(String text) {
        return CronParser.parse(text);
    }

    private boolean has(CronField field, int value) {
        return (sets.getOrDefault(field, 0L) >> value & 1) != 0;
    }

    /** Whether a run starts in the minute of this time. */
    public boolean matches(LocalDateTime time) {
        return has(CronField.MINUTE, time.getMinute())
                && has(CronField.HOUR, time.getHour())
                && isDay(time.toLocalDate());
    }

    private boolean isDay(LocalDate date) {
        return isDay(
                date.getMonthValue(), date.getDayOfMonth(), date.getDayOfWeek().getValue() % WEEK);
    }

    // Where both days are narrowed down, either will do.
    private boolean isDay(int month, int day, int weekday) {
        if (!has(CronField.MONTH, month)) {
            return false;
        }
        var isDay = has(CronField.DAY, day);
        var isWeekday = has(CronField.WEEKDAY, weekday);
        return anyDay || anyWeekday ? isDay && isWeekday : isDay || isWeekday;
    }

    /** The first time after this one at which a run starts; empty when there is none, as for the 30th of February. */
    public Optional<LocalDateTime> next(LocalDateTime after) {
        var time = after.getHour() * MINUTES + after.getMinute() + 1;
        var date = after.toLocalDate();
        for (var days = 0; days <= MOST_DAYS; days++) {
            if (isDay(date)) {
                for (; time < DAY; time++) {
                    if (isTime(time)) {
                        return Optional.of(date.atTime(time / MINUTES, time % MINUTES));
                    }
                }
            }
            time = 0;
            date = date.plusDays(1);
        }
        return Optional.empty();
    }

    private boolean isTime(int minuteOfDay) {
        return has(CronField.HOUR, minuteOfDay / MINUTES) && has(CronField.MINUTE, minuteOfDay % MINUTES);
    }

    /** Whether a run ever starts. */
    public boolean isEver() {
        // Every day of the week comes; only a day of the month may be one that its months do not have.
        return anyDay
                || !anyWeekday
                || MONTHS.stream()
                        .filter(month -> has(CronField.MONTH, month.getValue()))
                        .anyMatch(month -> days(month.maxLength()).anyMatch(day -> has(CronField.DAY, day)));
    }

    private static IntStream days(int last) {
        return IntStream.rangeClosed(1, last);
    }

    /**
     * The shortest time between two runs; empty where there is never a second one.
     *
     * <pre>{@code
     * CronSchedule.parse("0,2 * * * *").schedule().orElseThrow().shortestInterval() // Optional[PT2M]
     * }</pre>
     */
    public Optional<Duration> shortestInterval() {
        var first = -1;
        var last = -1;
        var shortest = Integer.MAX_VALUE;
        for (var time = 0; time < DAY; time++) {
            if (isTime(time)) {
                shortest = last < 0 ? shortest : Math.min(shortest, time - last);
                first = first < 0 ? time : first;
                last = time;
            }
        }
        var overNight = first + DAY - last;
        if (shortest > overNight) {
            var days = shortestDays();
            shortest = days == 0 ? shortest : Math.min(shortest, overNight + (days - 1) * DAY);
        }
        return shortest == Integer.MAX_VALUE || !isEver()
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(shortest));
    }

    // The least number of days between two on which runs start; 0 for none. Counted by hand, as hostile files have many
    // schedules.
    private int shortestDays() {
        var shortest = 0;
        var gap = -1;
        var weekday = SATURDAY;
        for (var year = START; year < START + YEARS && shortest != 1; year++) {
            for (var month : MONTHS) {
                for (var day = 1; day <= month.length(Year.isLeap(year)); day++) {
                    gap = gap < 0 ? gap : gap + 1;
                    if (isDay(month.getValue(), day, weekday)) {
                        shortest = gap <= 0 ? shortest : shortest == 0 ? gap : Math.min(shortest, gap);
                        gap = 0;
                    }
                    weekday = (weekday + 1) % WEEK;
                }
            }
        }
        return shortest;
    }
}
