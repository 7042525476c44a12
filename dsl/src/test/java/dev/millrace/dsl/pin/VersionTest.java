package dev.millrace.dsl.pin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({"v7, v7", "v7.0.1, v7", "4.1, v4", "v10, v10"})
    void hasAMajor(String ref, String major) {
        assertThat(version(ref).major()).isEqualTo(major);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "",
                "v",
                "v7.",
                "v7..1",
                "v7-beta.1",
                "release/v1",
                "3d3c42e5aac5ba805825da76410c181273ba90b1"
            })
    void isNeitherABranchNorACommitNorAPreRelease(String ref) {
        assertThat(Version.parse(ref)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v7.0.1, v7.0.1",
        "tag=v7.0.1, v7.0.1",
        "pin@v7, v7",
        "'v7.0.1, see #12', v7.0.1",
        "renovate: tag=v4.2, v4.2"
    })
    void standsInTheCommentBesideACommit(String comment, String version) {
        assertThat(Version.in(comment)).contains(version(version));
    }

    @Test
    void isNoNumberAmongOtherWords() {
        assertThat(Version.in("see 1234")).isEmpty();
        assertThat(Version.in("4")).contains(version("4"));
    }

    @Test
    void standsForThoseThatBeginWithIt() {
        assertThat(version("v7").covers(version("v7.0.1"))).isTrue();
        assertThat(version("4.1").covers(version("v4.1.9"))).isTrue();
        assertThat(version("v7.0.1").covers(version("v7.0.1"))).isTrue();
        assertThat(version("v7.0").covers(version("v7.1.0"))).isFalse();
        assertThat(version("v7.0.1").covers(version("v7"))).isFalse();
    }

    @Test
    void isComparedByItsNumbers() {
        assertThat(version("v7.10.0").isAtLeast(version("v7.9"))).isTrue();
        assertThat(version("v7.0.0").isAtLeast(version("v7"))).isTrue();
        assertThat(version("v7").isAtLeast(version("v7.0.1"))).isFalse();
        assertThat(version("v99999999999999999999").isAtLeast(version("v100"))).isTrue();
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }
}
