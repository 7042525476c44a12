package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class CacheModeBadValueRuleTest {

    @Test
    void namesTheModes() {
        assertThat(Checked.workflow("""
                        on: push
                        cache-mode: writeonly
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "2 ERROR cache-mode-bad-value: \"cache-mode\" takes read, write, write-only or none, but this is \"writeonly\"; did you mean \"write-only\"?");
    }
}
