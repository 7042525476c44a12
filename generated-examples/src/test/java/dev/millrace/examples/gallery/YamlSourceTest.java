package dev.millrace.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlSourceTest {

    private static final YamlSource CI = YamlSource.of("""
            # Generated.

            name: CI

            on:
              test:

            jobs:
              lint:
                steps:
                  - run: |
                      # a comment of the shell
                      echo one

                      echo two

              # The tests.
              test:
                steps:
                  - run: make
            """);

    @Test
    void countsNeitherBlankLinesNorComments() {
        assertThat(CI.lines()).isEqualTo(12);
    }

    @Test
    void findsAJobWithTheBlankLinesOfItsScripts() {
        assertThat(CI.job("lint")).contains("""
                lint:
                  steps:
                    - run: |
                        # a comment of the shell
                        echo one

                        echo two""");
    }

    @Test
    void findsTheLastJobAndNoKeyOfTheSameName() {
        assertThat(CI.job("test")).contains("""
                test:
                  steps:
                    - run: make""");
        assertThat(CI.job("build")).isEmpty();
    }
}
