package dev.millrace.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant does not compile. Text always does: an action may take more than is known, and rules look at it. */
class WrongProgramsTest {

    private static final String PROGRAM = """
            import static dev.millrace.actions.SetupJava.Cache.MAVEN;
            import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
            import dev.millrace.actions.*;

            class Program {
                Object value = %s;
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SetupJava.v5().distribution(TEMURIN).javaVersion(21).cache(MAVEN).timeout(java.time.Duration.ofMinutes(5))",
                "SetupJava.v5().distribution(\"temurin\").javaVersion(\"17\", \"21\")",
                "Checkout.v7().fetchDepth(0)",
                "Checkout.v7().fetchDepth(\"${{ inputs.depth }}\")",
                "Checkout.v7().submodules(Checkout.Submodules.RECURSIVE)",
                "UploadArtifact.v7().path(\"a\", \"b\")"
            })
    void rightProgramsCompile(String expression) {
        assertThat(Compiler.errors("Program.java", PROGRAM.formatted(expression), folder))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A constant belongs to its input.
                "SetupJava.v5().cache(TEMURIN)",
                "SetupJava.v5().distribution(MAVEN)",
                "SetupNode.v6().cache(MAVEN)",
                // A number is no boolean, a version with a fraction no number.
                "Checkout.v7().fetchDepth(true)",
                "Checkout.v7().fetchDepth(0.5)",
                "Checkout.v7().clean(1)",
                "SetupPython.v6().pythonVersion(3.10)",
                // An input that no major has, and a major that is not known.
                "Checkout.v7().depth(0)",
                "Checkout.v99()",
                // Outputs are read and not written.
                "Checkout.v7().refOutput(\"main\")",
                "new Checkout(null)"
            })
    void wrongProgramsDoNot(String expression) {
        assertThat(Compiler.errors("Program.java", PROGRAM.formatted(expression), folder))
                .isNotEmpty();
    }
}
