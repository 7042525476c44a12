package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[1,|3", "\"foo|4", "``|0", "[1] 2|4", "{'a': 1}|1", "[a]|1"})
    void tellsWhereTextIsNoJson(String text, int offset) {
        assertThatExceptionOfType(DataJsonException.class)
                .isThrownBy(() -> DataJson.read(text))
                .satisfies(problem -> assertThat(problem.offset()).hasValue(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': 1}", "{a: 1}", "[1, 2,]", "[1] 2", "/* b */ [1]", "[\"a\nb\"]"})
    void knowsWhatTheRunnerToleratesBesideJson(String text) {
        assertThat(DataJson.isTolerated(text)).isTrue();
    }

    @Test
    void knowsWhatNobodyReads() {
        assertThat(DataJson.isTolerated("")).isFalse();
        assertThat(DataJson.isTolerated("[1,")).isFalse();
        assertThat(DataJson.isTolerated("\"foo")).isFalse();
        assertThat(DataJson.isTolerated("main")).isFalse();
        assertThat(DataJson.isTolerated("[main]")).isFalse();
    }
}
