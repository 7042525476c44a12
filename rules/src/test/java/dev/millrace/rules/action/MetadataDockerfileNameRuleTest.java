package dev.millrace.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MetadataDockerfileNameRuleTest {

    @Test
    void warnsOfAnotherDockerfileBecauseRunnersBuildIt() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: docker
                          image: Dockerfile2
                        """))
                .containsExactly(
                        "5 WARNING metadata-dockerfile-name: GitHub asks for a file named \"Dockerfile\", but this is \"Dockerfile2\"; give it that name, in a folder of its own where there are several");
    }

    @Test
    void rejectsWhatIsNeitherFileNorImage() {
        assertThat(Checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: docker
                          image: alpine:3.22
                        """))
                .containsExactly(
                        "5 ERROR metadata-dockerfile-name: \"image\" takes the path of a \"Dockerfile\" or an image, like \"docker://alpine:3.22\", but this is \"alpine:3.22\"");
    }
}
