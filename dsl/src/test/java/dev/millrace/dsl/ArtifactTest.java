package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {

    @Test
    void isKeptForWholeDays() {
        var dist = artifact("dist", "target/*.jar");

        assertThatThrownBy(() -> dist.retention(hours(12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "artifact \"dist\" cannot be kept for PT12H: give whole days from 1 to 400, as retention(days(7))");
        for (var wrong : List.of(days(0), days(-1), days(401), hours(36), days(1).plusNanos(1))) {
            assertThatThrownBy(() -> dist.retention(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var right : List.of(hours(48), days(1), days(90), Duration.ofDays(400))) {
            assertThat(dist.retention(right)
                            .upload()
                            .tree()
                            .with()
                            .get("retention-days")
                            .orElseThrow()
                            .raw())
                    .isEqualTo(String.valueOf(right.toDays()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b",
                "a\\b",
                "a:b",
                "a*",
                "a?",
                "\"a\"",
                "<a",
                "a>",
                "a|b",
                "a\nb",
                "a\r",
                "a/${{ matrix.os }}"
            })
    void hasNoNameThatGitHubDoesNotTake(String name) {
        assertThatThrownBy(() -> artifact(name, "target/*.jar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + name + "\" cannot be the name of an artifact: give text without"
                        + " \" : < > | * ? \\ / and without line ends, like \"dist\"");
    }

    @Test
    void hasExpressionsInItsNameWhateverIsInThem() {
        var os = axis("os", "a", "b");

        assertThat(artifact("dist-" + os, "x").name()).isEqualTo("dist-${{ matrix.os }}");
        assertThat(artifact("${{ github.ref == 'refs/heads/main' && 'a' || 'b' }}", "x")
                        .name())
                .startsWith("${{");
    }
}
