package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class CallInputBadTypeRuleTest {

    @Test
    void saysThatAFormHasMoreTypes() {
        assertThat(Checked.workflow("""
                        on:
                          workflow_call:
                            inputs:
                              level:
                                type: choice
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "5 ERROR call-input-bad-type: \"type\" takes boolean, number or string, but this is \"choice\", which only \"workflow_dispatch\" has");
    }

    @Test
    void suggestsTheNearestType() {
        assertThat(Checked.workflow("""
                        on:
                          workflow_call:
                            inputs:
                              level:
                                type: String
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "5 ERROR call-input-bad-type: \"type\" takes boolean, number or string, but this is \"String\"; did you mean \"string\"?");
    }
}
