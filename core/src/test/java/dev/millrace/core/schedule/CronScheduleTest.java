package dev.millrace.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            30 5 * * MON-FRI  | 2026-11-20T12:00 | 2026-11-23T05:30
            */15 * * * *      | 2026-11-21T12:00 | 2026-11-21T12:15
            0 0 29 2 *        | 2026-01-01T00:00 | 2028-02-29T00:00
            0 0 29 2 *        | 2097-01-01T00:00 | 2104-02-29T00:00
            0 0 13 * FRI      | 2026-11-21T00:00 | 2026-11-27T00:00
            0 0 13 * FRI      | 2026-12-12T00:00 | 2026-12-13T00:00
            0/20 3,5 * * *    | 2026-11-21T03:41 | 2026-11-21T05:00
            59 23 31 12 *     | 2026-12-31T23:59 | 2027-12-31T23:59
            0 12 * jan sun    | 2026-11-21T12:00 | 2027-01-03T12:00
            10-20/5 1 1 1 *   | 2027-01-01T01:15 | 2027-01-01T01:20
            """)
    void theNextRunIsTheFirstTimeAfterwards(String cron, LocalDateTime after, LocalDateTime next) {
        assertThat(schedule(cron).next(after)).contains(next);
        assertThat(schedule(cron).matches(next)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            * * * * *          | PT1M
            */5 * * * *        | PT5M
            0,58 * * * *       | PT2M
            0,58 0,23 * * *    | PT2M
            0,58 0,12 * * *    | PT58M
            0,58 0,23 * * MON  | PT58M
            0 */6 * * *        | PT6H
            0 0 * * *          | PT24H
            0 0 1 * *          | P28D
            0 0 1,31 * *       | P1D
            """)
    void theShortestIntervalCountsAcrossHoursAndDays(String cron, Duration shortest) {
        assertThat(schedule(cron).shortestInterval()).contains(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 31 4,6,9,11 *"})
    void someDaysNeverCome(String cron) {
        assertThat(schedule(cron).isEver()).isFalse();
        assertThat(schedule(cron).next(LocalDateTime.parse("2026-01-01T00:00"))).isEmpty();
        assertThat(schedule(cron).shortestInterval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @daily           | 0 | 6  | `"@daily" is for other crons; GitHub takes five fields: write "0 0 * * *"`
            0 24 * * *       | 2 | 4  | `"24" is no hour, which is 0 to 23; midnight is "0"`
            0 0 * * 7        | 8 | 9  | `"7" is no day of the week, which is 0 to 6 or SUN to SAT; Sunday is "0"`
            0 0 * * FRI-MON  | 8 | 15 | `the range "FRI-MON" ends before it starts; did you mean "FRI-SAT,SUN-MON"?`
            0 22-2 * * *     | 2 | 6  | `the range "22-2" ends before it starts; did you mean "22-23,0-2"?`
            0 0 ? * *        | 4 | 5  | `"?" is no day of the month, which is 1 to 31; write "*"`
            */0 * * * *      | 1 | 3  | `the step "/0" in the minute is none; write a number from 1 on, like "*/2"`
            """)
    void whatIsWrongStandsAtItsCharacters(String cron, int start, int end, String message) {
        assertThat(CronSchedule.parse(cron).errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).isEqualTo(message);
            assertThat(error.range().start()).isEqualTo(start);
            assertThat(error.range().end()).isEqualTo(end);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "/ - , * *",
                "-1 * * * *",
                "1-2-3 * * * *",
                "99999999999 * * * *",
                "٣ * * * *",
                "*,* */ * * *"
            })
    void whateverStandsThereIsAnError(String cron) {
        assertThat(CronSchedule.parse(cron).errors()).isNotEmpty();
        assertThat(CronSchedule.parse(cron).schedule()).isEmpty();
    }

    @Test
    void blanksOfAnyKindPartTheFields() {
        assertThat(CronSchedule.parse(" 0\u00a00  *\t* 1 ").schedule()).isPresent();
    }

    private static CronSchedule schedule(String cron) {
        return CronSchedule.parse(cron).schedule().orElseThrow();
    }
}
