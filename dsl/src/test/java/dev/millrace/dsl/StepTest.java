package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.expression.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {

    private static final String SHA = "3d3c42e5aac5ba805825da76410c181273ba90b1";

    @Test
    void runsAScriptWithAllThatItCanHave() {
        var step = run("make")
                .extra("background", true)
                .timeout(minutes(5))
                .continueOnError()
                .env("CI", true)
                .workingDirectory("app")
                .shell("bash")
                .when("success()")
                .id("make")
                .named("Make");

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - name: Make
                        id: make
                        if: success()
                        run: make
                        shell: bash
                        working-directory: app
                        env:
                          CI: true
                        background: true
                        continue-on-error: true
                        timeout-minutes: 5
                """);
    }

    @Test
    void usesAnActionWithAllThatItCanHave() {
        var step = uses("actions/setup-java@v5")
                .extra("background", true)
                .timeout(minutes(5))
                .continueOnError()
                .env("CI", true)
                .with("distribution", "temurin")
                .with("java-version", 21)
                .with("check-latest", false)
                .when("success()")
                .id("java")
                .named("Set up Java");

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - name: Set up Java
                        id: java
                        if: success()
                        uses: actions/setup-java@v5
                        with:
                          distribution: temurin
                          java-version: 21
                          check-latest: false
                        env:
                          CI: true
                        background: true
                        continue-on-error: true
                        timeout-minutes: 5
                """);
    }

    @Test
    void takesKeysByTheirNames() {
        var step = run("make").extra("new-key", "value").extra("background", true);

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: make
                        background: true
                        new-key: value
                """);
    }

    @Test
    void pinsAnActionAndNotesItsVersion() {
        var checkout = uses("actions/checkout@v7.0.1").pinnedTo(SHA).with("fetch-depth", 0);

        assertThat(Yaml.of(checkout)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                        with:
                          fetch-depth: 0
                """);
    }

    @Test
    void keepsTheVersionWhenItIsPinnedAgain() {
        var checkout = uses("actions/checkout@v7.0.1").pinnedTo("0".repeat(40));

        assertThat(Yaml.of(checkout.pinnedTo(SHA)))
                .contains("- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3d3c42e", "3D3C42E5AAC5BA805825DA76410C181273BA90B1", "v7.0.1"})
    void pinsNothingToWhatIsNoFullHash(String sha) {
        var checkout = uses("actions/checkout@v7.0.1");

        assertThatThrownBy(() -> checkout.pinnedTo(sha))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + sha + "\" is no full commit hash: give its 40 digits from 0 to 9 and a to f");
    }

    @Test
    void pinsNothingWithoutAVersion() {
        var local = uses("./actions/build");

        assertThatThrownBy(() -> local.pinnedTo(SHA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("action \"./actions/build\" has no version: "
                        + "write uses(\"owner/repository@version\").pinnedTo(...)");
    }

    @Test
    void hasItsCommentAbove() {
        assertThat(Yaml.of(run("make"), run("make test").comment("Takes long.")))
                .isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: make
                      # Takes long.
                      - run: make test
                """);
    }

    @Test
    void givesAnInputSeveralLines() {
        var image = Expressions.env("IMAGE");
        var step = uses("docker/build-push-action@v7").with("tags", "app:latest", "app:" + image, image);

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - uses: docker/build-push-action@v7
                        with:
                          tags: |-
                            app:latest
                            app:${{ env.IMAGE }}
                            ${{ env.IMAGE }}
                """);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nameWhatIsNull() {
        assertThatThrownBy(() -> run("make").env("A", null))
                .hasMessage("the value of \"A\" is null: give text, a number, true or false, or leave it out");
        assertThatThrownBy(() -> uses("a/b@v1").with("token", null))
                .hasMessageStartingWith("the value of \"token\" is null");
        assertThatThrownBy(() -> run("make").when((String) null)).hasMessageStartingWith("the condition is null: ");
        assertThatThrownBy(() -> Millrace.container(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a value is null");
    }
}
