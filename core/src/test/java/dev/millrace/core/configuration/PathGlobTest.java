package dev.millrace.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            .github/workflows/ci.yml,           .github/workflows/ci.yml
            /.github/workflows/ci.yml,          .github/workflows/ci.yml
            .github/workflows/legacy-*.yml,     .github/workflows/legacy-.yml
            .github/workflows/legacy-*.yml,     .github/workflows/legacy-a-b.yml
            .github/workflows/*,                .github/workflows/ci.yml
            .github/workflows/?i.yml,           .github/workflows/ci.yml
            .github/workflows/[a-d]i.yml,       .github/workflows/ci.yml
            .github/workflows/[!d-z]i.yml,      .github/workflows/ci.yml
            ".github/workflows/*.{yml,yaml}",   .github/workflows/ci.yaml
            **/ci.yml,                          .github/workflows/ci.yml
            **/ci.yml,                          ci.yml
            .github/**/ci.yml,                  .github/ci.yml
            .github/**/ci.yml,                  .github/a/b/ci.yml
            .github/**,                         .github/a/b/ci.yml
            **,                                 .github/workflows/ci.yml
            .github,                            .github/workflows/ci.yml
            .github/,                           .github/workflows/ci.yml
            .github/work*,                      .github/workflows/ci.yml
            ci.yml,                             .github/workflows/ci.yml
            legacy-*.yml,                       .github/workflows/legacy-a.yml
            a**b.yml,                           a-b.yml
            """)
    void means(String glob, String path) {
        assertThat(PathGlob.problem(glob)).isEmpty();
        assertThat(PathGlob.of(glob).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            .github/workflows/ci.yml,           .github/workflows/ci.yaml
            .github/workflows/ci.yml,           a/.github/workflows/ci.yml
            .github/*.yml,                      .github/workflows/ci.yml
            .github/workflows/?ci.yml,          .github/workflows/ci.yml
            .github/workflows?ci.yml,           .github/workflows/ci.yml
            .github/workflows[!a]ci.yml,        .github/workflows/ci.yml
            .github/workflows/CI.yml,           .github/workflows/ci.yml
            ".github/workflows/*.{yml,yaml}",   .github/workflows/ci.json
            **/ci.yml,                          .github/workflows/aci.yml
            workflows/ci.yml,                   .github/workflows/ci.yml
            /ci.yml,                            .github/workflows/ci.yml
            work,                               .github/workflows/ci.yml
            a**b.yml,                           a/b.yml
            """)
    void doesNotMean(String glob, String path) {
        assertThat(PathGlob.of(glob).matches(path)).isFalse();
    }

    @Test
    void tellsWhatCannotBeRead() {
        assertThat(PathGlob.problem("")).hasValue("it matches nothing");
        assertThat(PathGlob.problem("!ci.yml"))
                .hasValue("it cannot take paths away; of several patterns the last wins");
        assertThat(PathGlob.problem(".github\\ci.yml")).hasValue("write / between names");
        assertThat(PathGlob.problem("a/../b.yml"))
                .hasValue("write the path from the repository's root, without \"..\"");
        assertThat(PathGlob.problem("[a.yml")).hasValue("its \"[\" is not closed");
        assertThat(PathGlob.problem("{a,{b}}")).hasValue("its \"{\" is not closed, or has another one in it");
        assertThat(PathGlob.problem("{a,b}".repeat(1000))).hasValue("its braces stand for more than 64 patterns");
    }

    @Test
    void noPatternTakesForever() {
        var glob = PathGlob.of("**/" + "*a".repeat(200) + "/**/" + "*b".repeat(200));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(glob.matches("a".repeat(2000) + "/" + "b".repeat(2000) + "c"))
                        .isFalse());
    }
}
