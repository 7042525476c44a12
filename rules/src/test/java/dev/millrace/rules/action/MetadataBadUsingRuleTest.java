package dev.millrace.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MetadataBadUsingRuleTest {

    @Test
    void namesTheSuccessorOfARemovedRuntime() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: node16
                          main: index.js
                        """))
                .containsExactly("4 ERROR metadata-bad-using: runners do not have \"node16\" any more; use node24");
    }

    @Test
    void namesTheDayOfRemoval() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: node20
                          main: index.js
                        """))
                .containsExactly(
                        "4 WARNING metadata-bad-using: runners do not have \"node20\" since 2026-09-23; use node24");
    }

    @Test
    void refusesARuntimeThatIsGoneForLong() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: node12
                          main: index.js
                        """))
                .containsExactly("4 ERROR metadata-bad-using: runners do not have \"node12\" any more; use node24");
    }

    @Test
    void suggestsTheNearestRuntime() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: composit
                          steps: []
                        """))
                .containsExactly(
                        "4 ERROR metadata-bad-using: \"using\" takes composite, docker or node24, but this is \"composit\"; did you mean \"composite\"?");
    }
}
