package dev.millrace.core.schedule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.TextRange;

/**
 * Something in a cron text that GitHub cannot read.
 *
 * <pre>{@code
 * CronSchedule.parse("0 24 * * *").errors() // 2..4: "24" is no hour ...
 * }</pre>
 *
 * @param message the offender and the cure
 * @param range where it stands in the text
 */
@PublicApi
public record CronError(String message, TextRange range) {}
