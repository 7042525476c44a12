package dev.millrace.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "Etc/GMT+2", "EST", "US/Pacific", "America/Argentina/Ushuaia"})
    void namesOfTheDatabaseAreKnown(String name) {
        assertThat(TimeZones.isKnown(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "+02:00", "UTC+2", "SystemV/EST5", "europe/berlin", "Z"})
    void othersAreNot(String name) {
        assertThat(TimeZones.isKnown(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berln, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "New York, America/New_York",
        "America/New York, America/New_York",
        "PST, America/Los_Angeles"
    })
    void theNearestIsWhatWasProbablyMeant(String name, String nearest) {
        assertThat(TimeZones.nearest(name)).contains(nearest);
    }
}
