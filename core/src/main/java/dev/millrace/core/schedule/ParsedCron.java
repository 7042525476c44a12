package dev.millrace.core.schedule;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * What came of parsing a cron text: a schedule, or the reasons why there is none.
 *
 * <pre>{@code
 * CronSchedule.parse("@daily").schedule() // Optional.empty
 * }</pre>
 *
 * @param schedule the schedule
 * @param errors why there is none; empty when there is one
 */
@PublicApi
public record ParsedCron(Optional<CronSchedule> schedule, List<CronError> errors) {

    /** Copies the list. */
    public ParsedCron {
        errors = List.copyOf(errors);
    }
}
