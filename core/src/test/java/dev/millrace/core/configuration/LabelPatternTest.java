package dev.millrace.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPatternTest {

    @ParameterizedTest
    @CsvSource({
        "big-linux,       big-linux",
        "big-linux,       Big-Linux",
        "TEAM-*,          team-linux-x64",
        "team-*,          team-",
        "*,               anything/at=all",
        "*-gpu-*,         a-gpu-b-gpu-c",
        "v?,              v1",
        "linux-[a-c],     linux-b",
        "linux-[abx-z],   linux-y",
        "linux-[^0-9],    linux-x",
        "linux-[!0-9],    linux-x",
        "linux-[a-],      linux--",
        "linux-\\*,       linux-*",
        "linux-[\\]],     linux-]",
    })
    void aPatternIsForALabel(String pattern, String label) {
        assertThat(pattern(pattern).matches(label)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "big-linux,       big-linux-2",
        "team-*,          steam-linux",
        "*-gpu-*,         a-gpu",
        "v?,              v",
        "v?,              v12",
        "linux-[a-c],     linux-d",
        "linux-[^0-9],    linux-1",
        "linux-\\*,       linux-x",
    })
    void aPatternIsNotForALabel(String pattern, String label) {
        assertThat(pattern(pattern).matches(label)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``        | 0 | is no label's
            a-[bc     | 2 | "[" is not closed
            a-[]      | 2 | nothing between
            a-[^]     | 2 | nothing between
            a-[z-b]   | 3 | the range "z-b" runs backwards
            a-\\      | 2 | no character after the backslash
            a-[\\     | 3 | no character after the backslash
            """)
    void aMistakeIsToldWithItsPlace(String pattern, int offset, String problem) {
        assertThat(LabelPattern.parse(pattern.replace("\\\\", "\\")))
                .isInstanceOfSatisfying(LabelPattern.Malformed.class, malformed -> {
                    assertThat(malformed.offset()).isEqualTo(offset);
                    assertThat(malformed.problem()).contains(problem);
                });
    }

    @ParameterizedTest
    @CsvSource({"'*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b'"})
    void manyStarsAreMatchedInNoTime(String pattern) {
        assertThat(pattern(pattern).matches("a".repeat(5_000))).isFalse();
    }

    private static LabelPattern pattern(String text) {
        return ((LabelPattern.Valid) LabelPattern.parse(text)).pattern();
    }
}
