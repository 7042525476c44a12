package dev.millrace.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class YamlImplicitTrailingNewlineRuleTest {

    @Test
    void writesTheTwoHeadersThatSayWhatIsMeant() {
        assertThat(Checked.workflow("""
                        on: push
                        env:
                          NAME: |2
                             value
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "3 WARNING yaml-implicit-trailing-newline: \"|2\" keeps the newline at the end, which becomes part of \"NAME\"; write \"|-2\" to leave it out, or \"|+2\" to say that it is meant");
    }
}
