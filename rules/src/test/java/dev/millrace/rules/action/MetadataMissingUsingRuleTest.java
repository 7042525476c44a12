package dev.millrace.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MetadataMissingUsingRuleTest {

    @Test
    void leavesARunsOfNothingToEmptySection() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                        """))
                .containsExactly("3 ERROR empty-section: \"runs\" is empty, but needs \"using\"");
    }
}
