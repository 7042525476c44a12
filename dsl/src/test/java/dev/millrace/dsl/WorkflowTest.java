package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.yaml.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTest {

    @Test
    void isWrittenWithItsKeysInTheOrderOfGitHubsDocumentation() {
        var build = job("build").runsOn(UBUNTU_LATEST).steps(run("make"));

        var ci = workflow("ci")
                .jobs(build)
                .concurrency(perRef().cancelInProgress())
                .defaultShell("bash")
                .env("CI", true)
                .permissions(contents(READ), idToken(WRITE))
                .on(pullRequest(branches("main")), push(branches("main")))
                .runName("CI of ${{ github.actor }}")
                .named("CI");

        assertThat(Yaml.of(ci)).isEqualTo("""
                name: CI

                run-name: CI of ${{ github.actor }}

                on:
                  pull_request:
                    branches: [main]
                  push:
                    branches: [main]

                permissions:
                  contents: read
                  id-token: write

                env:
                  CI: true

                defaults:
                  run:
                    shell: bash

                concurrency:
                  group: ${{ github.workflow }}-${{ github.ref }}
                  cancel-in-progress: true

                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """);
    }

    @Test
    void allowsItsTokenNothingWhenPermissionsAreEmpty() {
        assertThat(Yaml.of(workflow("ci").permissions())).isEqualTo("permissions: {}\n");
    }

    @Test
    void cancelsOlderRunsWhenAnExpressionSaysSo() {
        var ci = workflow("ci").concurrency(perRef().cancelInProgress("${{ github.ref != 'refs/heads/main' }}"));

        assertThat(Yaml.of(ci)).isEqualTo("""
                concurrency:
                  group: ${{ github.workflow }}-${{ github.ref }}
                  cancel-in-progress: ${{ github.ref != 'refs/heads/main' }}
                """);
    }

    @Test
    void writesAGroupAloneInItsShortForm() {
        assertThat(Yaml.of(workflow("deploy").concurrency(concurrencyGroup("production"))))
                .isEqualTo("concurrency: production\n");
    }

    @Test
    void takesKeysByTheirNames() {
        var deploy = workflow("deploy")
                .concurrency(concurrencyGroup("production").extra("queue", "max"))
                .extra("new-key", List.of(1))
                .extra("cache-mode", "read");

        assertThat(Yaml.of(deploy)).isEqualTo("""
                concurrency:
                  group: production
                  queue: max

                cache-mode: read

                new-key: [1]
                """);
        assertThat(deploy.tree().cacheMode()).map(Text::raw).contains("read");
        assertThat(deploy.tree().concurrency().orElseThrow().queue())
                .map(Text::raw)
                .contains("max");
    }

    @Test
    void hasItsCommentAboveEverything() {
        assertThat(Yaml.of(workflow("ci").named("CI").comment("Ask the build team.\nThen change it.")))
                .isEqualTo("""
                # Ask the build team.
                # Then change it.
                name: CI
                """);
    }

    @Test
    void needsNoOrderOfItsRefinements() {
        var a = workflow("ci").named("CI").on(push()).jobs(job("a"));
        var b = workflow("ci").jobs(job("a")).on(push()).named("CI");

        assertThat(Yaml.of(a)).isEqualTo(Yaml.of(b));
    }

    @Test
    void staysAsItIsWhenItIsRefined() {
        var ci = workflow("ci").on(push());
        var before = Yaml.of(ci);

        assertThat(Yaml.of(ci.named("Other").jobs(job("a")))).isNotEqualTo(before);
        assertThat(Yaml.of(ci)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci", "release-1.2", "_x", "CI", "Nightly_Build"})
    void hasAnIdThatIsAFilesName(String id) {
        assertThat(workflow(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".ci",
                "a/b",
                "../ci",
                "a\\b",
                "a b",
                "a\nb",
                "a\0",
                "/etc/ci",
                "C:ci",
                "caf\u00e9",
                "a:b"
            })
    void hasNoIdThatWouldLeadElsewhere(String id) {
        assertThatThrownBy(() -> workflow(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workflow id \"" + id
                        + "\" cannot be a file's name: use letters, digits, -, _ and ., and do not start with .");
    }

    @ParameterizedTest
    @CsvSource({"ci.yml, .yml", "ci.yaml, .yaml"})
    void hasNoIdWithTheFilesEnding(String id, String ending) {
        assertThatThrownBy(() -> workflow(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workflow id \"" + id + "\" is a whole file name: leave out \"" + ending
                        + "\", which Millrace adds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul", "CON", "aux.nightly", "com1", "Lpt9"})
    void hasNoIdThatWindowsTakesForADevice(String id) {
        assertThatThrownBy(() -> workflow(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workflow id \"" + id
                        + "\" is the name of a device on Windows, where Git could not make such a file; take another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "console", "com", "nightly.nul", "com10"})
    void mayHaveAnIdThatLooksLikeADevice(String id) {
        assertThat(workflow(id).id()).isEqualTo(id);
    }

    @Test
    void hasNoIdThatIsTooLongForAFilesName() {
        assertThat(workflow("x".repeat(251)).id()).hasSize(251);
        assertThatThrownBy(() -> workflow("x".repeat(252)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("workflow id \"xxx")
                .hasMessageEndingWith("...\" is too long for a file's name: it has 252 characters, and may have 251");
    }

    @Test
    void sharesItsIdWithNoOther() {
        assertThatThrownBy(() -> pipelines(workflow("ci"), workflow("release"), workflow("ci")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two workflows have the id \"ci\", and so the same file; rename one of them");
    }

    @Test
    void sharesItsIdWithNoOtherEvenInAnotherCase() {
        assertThatThrownBy(() -> pipelines(workflow("ci"), workflow("CI")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the ids \"ci\" and \"CI\" differ in case alone, which is the same file on some file systems; "
                                + "rename one of the workflows");
    }
}
