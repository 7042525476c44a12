/** The times of schedules: cron and time zones. */
@NullMarked
package dev.millrace.core.schedule;

import org.jspecify.annotations.NullMarked;
