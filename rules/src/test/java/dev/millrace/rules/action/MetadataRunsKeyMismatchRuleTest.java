package dev.millrace.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MetadataRunsKeyMismatchRuleTest {

    @Test
    void namesTheKeysThatTheActionTakes() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: node24
                          main: index.js
                          image: Dockerfile
                        """))
                .containsExactly(
                        "6 ERROR metadata-runs-key-mismatch: \"image\" is for a Docker action, but \"using\" makes this a JavaScript action, which takes using, pre, pre-if, main, post, post-if");
    }

    @Test
    void doesNotCallTheRightKeyMissingAsWell() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: docker
                          main: index.js
                        """))
                .containsExactly(
                        "5 ERROR metadata-runs-key-mismatch: \"main\" is for a JavaScript action, but \"using\" makes this a Docker action, which takes using, image, pre-entrypoint, pre-if, entrypoint, args, env, post-entrypoint, post-if");
    }
}
