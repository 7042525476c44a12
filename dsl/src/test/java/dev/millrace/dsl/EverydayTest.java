package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every team writes sooner or later is one line. */
class EverydayTest {

    @Test
    void cancelsOlderRunsExceptOnMain() {
        var ci = workflow("ci").on(push()).concurrency(perRef().cancelInProgressExceptOn("main"));

        assertThat(Yaml.of(ci)).isEqualTo("""
                on: push

                concurrency:
                  group: ${{ github.workflow }}-${{ github.ref }}
                  cancel-in-progress: ${{ github.ref != 'refs/heads/main' }}
                """);
        assertThat(Yaml.of(ci.concurrency(perRef().cancelInProgressExceptOn("main", "develop"))))
                .endsWith(
                        "  cancel-in-progress: ${{ github.ref != 'refs/heads/main' && github.ref != 'refs/heads/develop' }}\n");
    }

    @Test
    void givesASecretToOneStep() {
        var publish = run("./publish").env("TOKEN", secret("PUBLISH_TOKEN"));

        assertThat(Yaml.of(run("make"), publish)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: make
                      - run: ./publish
                        env:
                          TOKEN: ${{ secrets.PUBLISH_TOKEN }}
                """);
    }

    @Test
    void handsFilesFromJobToJob() {
        var dist = artifact("dist", "target/*.jar");
        var build = job("build").steps(run("make"), dist.upload());
        var publish = job("publish").steps(dist.download("dist"), run("./publish dist"));

        assertThat(Yaml.of(build, publish)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: make
                      - name: Upload dist
                        uses: actions/upload-artifact@v7
                        with:
                          name: dist
                          path: target/*.jar
                          if-no-files-found: error

                  publish:
                    needs: build
                    steps:
                      - name: Download dist
                        uses: actions/download-artifact@v8
                        with:
                          name: dist
                          path: dist
                      - run: ./publish dist
                """);
    }

    @Test
    void letsALegOfAMatrixFail() {
        var jdk = axis("java", 17, 21, 26);
        var test = job("test").strategy(matrix(jdk)).continueOnError(jdk.is(26)).steps(run("make test"));

        assertThat(Yaml.of(test)).isEqualTo("""
                jobs:
                  test:
                    strategy:
                      matrix:
                        java: [17, 21, 26]
                    continue-on-error: ${{ matrix.java == 26 }}
                    steps:
                      - run: make test
                """);
    }

    @Test
    void letsALegFailThatIsExperimentalForAReasonOfItsOwn() {
        var jdk = axis("java", 17, 21);
        var experimental = cell("experimental", true);
        var test = job("test")
                .strategy(matrix(jdk).include(jdk.is(26), experimental))
                .continueOnError(experimental)
                .steps(run("make test"));

        assertThat(Yaml.of(test)).isEqualTo("""
                jobs:
                  test:
                    strategy:
                      matrix:
                        java: [17, 21]
                        include:
                          - java: 26
                            experimental: true
                    continue-on-error: ${{ matrix.experimental == true }}
                    steps:
                      - run: make test
                """);
    }

    @Test
    void keepsAReportEvenWhenTheTestsFail() {
        var report = artifact("test-report", "target/surefire-reports");

        assertThat(Yaml.of(run("make test"), report.upload().when(notCancelled())))
                .isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: make test
                      - name: Upload test-report
                        if: ${{ !cancelled() }}
                        uses: actions/upload-artifact@v7
                        with:
                          name: test-report
                          path: target/surefire-reports
                          if-no-files-found: error
                """);
    }

    @Test
    void deploysWithATokenOfGitHubInPlaceOfAPassword() {
        var deploy = job("deploy")
                .environment(environment("production").url("https://example.org"))
                .permissions(idToken(WRITE), contents(READ))
                .runsOn(UBUNTU_LATEST)
                .steps(
                        uses("aws-actions/configure-aws-credentials@v6")
                                .with("role-to-assume", "arn:aws:iam::123456789012:role/deploy")
                                .with("aws-region", "eu-central-1"),
                        run("./deploy"));

        assertThat(Yaml.of(deploy)).isEqualTo("""
                jobs:
                  deploy:
                    permissions:
                      id-token: write
                      contents: read
                    runs-on: ubuntu-latest
                    environment:
                      name: production
                      url: https://example.org
                    steps:
                      - uses: aws-actions/configure-aws-credentials@v6
                        with:
                          role-to-assume: arn:aws:iam::123456789012:role/deploy
                          aws-region: eu-central-1
                      - run: ./deploy
                """);
    }

    @Test
    void hasOneCheckForTheRuleOfABranch() {
        var lint = job("lint").runsOn(UBUNTU_LATEST).steps(run("make lint"));
        var deploy = job("deploy")
                .runsOn(UBUNTU_LATEST)
                .when("github.event_name == 'push'")
                .steps(run("make deploy"));
        var ci = workflow("ci").on(push(), pullRequest()).jobs(lint, deploy).requiredCheck("required");

        assertThat(Yaml.of(ci)).isEqualTo("""
                on: [push, pull_request]

                jobs:
                  lint:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make lint

                  deploy:
                    if: github.event_name == 'push'
                    runs-on: ubuntu-latest
                    steps:
                      - run: make deploy

                  required:
                    permissions: {}
                    needs: lint
                    if: always()
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - name: Every needed job succeeded
                        run: |
                          jq -r 'to_entries[] | "\\(.key): \\(.value.result)"' <<< "$NEEDED"
                          failed="$(jq -r '
                            to_entries[]
                            | select(.value.result != "success")
                            | "\\(.key) (\\(.value.result))"' <<< "$NEEDED")"
                          if [ -n "$failed" ]; then
                            echo "::error::these jobs have to succeed: ${failed//$'\\n'/, }"
                            exit 1
                          fi
                        shell: bash
                        env:
                          NEEDED: ${{ toJSON(needs) }}
                """);
    }

    @Test
    void runsWhatMayFailAgain() {
        assertThat(Yaml.of(run("./download").retry(3))).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: |
                          for attempt in $(seq 3); do
                          (
                          ./download
                          ) &
                          wait "$!" && exit 0
                          echo "::warning::attempt $attempt of 3 failed"
                          [ "$attempt" -eq 3 ] || sleep $((attempt * 10))
                          done
                          exit 1
                        shell: bash
                """);
    }

    @Test
    void runsAgainInBashAlone() {
        var message = "retry(3) writes a loop for bash, but the shell is \"pwsh\": leave out one of the two";

        assertThatThrownBy(() -> run("make").shell("pwsh").retry(3)).hasMessage(message);
        assertThatThrownBy(() -> run("make").retry(3).shell("pwsh")).hasMessage(message);
        assertThatThrownBy(() -> run("make").retry(1))
                .hasMessage("retry(1) would not run anything again: give 2 or more");
        assertThat(Yaml.of(run("make").shell("bash -eu {0}").retry(2))).contains("        shell: bash -eu {0}\n");
    }

    @Test
    void runsAScriptThatStandsInAFile() {
        assertThat(Yaml.of(script("release.sh").env("VERSION", "1.2.3"))).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - run: |
                          # Releases what was built.
                          set -u

                          ./publish "$VERSION"
                        shell: bash
                        env:
                          VERSION: 1.2.3
                """);
        assertThatThrownBy(() -> script("relaese.sh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no script \"relaese.sh\" among the resources beside "
                        + EverydayTest.class.getName() + ", nor at ");
    }

    @ParameterizedTest
    @CsvSource({
        "#!/bin/bash, bash",
        "#!/usr/bin/env bash, bash",
        "#! /bin/sh, sh",
        "#!/usr/bin/env python3, python",
        "#!/usr/bin/env pwsh, pwsh",
        "#!/bin/bash -eu, bash -eu {0}",
        "#!/usr/bin/env -S bash -euo pipefail, bash -euo pipefail {0}",
        "#!/usr/bin/env ruby, ruby {0}",
        "#!/usr/bin/python3.12, python",
        "#!/usr/bin/python2, python2 {0}",
        "#!/usr/bin/shellspec, shellspec {0}"
    })
    void runsAScriptInTheShellOfItsFirstLine(String line, String shell) {
        var file = ScriptFile.of(line + "\r\necho 1\r\n");

        assertThat(file.shell()).contains(shell);
        assertThat(file.text()).isEqualTo("echo 1\n");
    }

    /** The loop is run as a runner does. */
    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class Retry {

        @TempDir
        Path folder;

        private Bash bash() {
            return Bash.in(folder, "seq").program("sleep", "echo \"slept $1\"");
        }

        @Test
        void endsWithTheFirstAttemptThatSucceeds() {
            var ended = bash().run(run("echo try >> tries\n[ \"$(wc -l < tries)\" -ge 2 ]\necho done")
                    .retry(3));

            assertThat(ended.text()).isEqualTo("::warning::attempt 1 of 3 failed\nslept 10\ndone\n");
            assertThat(ended.code()).isZero();
        }

        @Test
        void failsAfterTheLastAttempt() {
            var ended = bash().run(run("echo try; exit 7").retry(3));

            assertThat(ended.text()).isEqualTo("""
                    try
                    ::warning::attempt 1 of 3 failed
                    slept 10
                    try
                    ::warning::attempt 2 of 3 failed
                    slept 20
                    try
                    ::warning::attempt 3 of 3 failed
                    """);
            assertThat(ended.code()).isEqualTo(1);
        }

        @Test
        void stopsAnAttemptAtItsFirstFailureAsARunnerDoes() {
            assertThat(bash().run(run("echo before\nfalse\necho after").retry(2))
                            .text())
                    .isEqualTo("before\n::warning::attempt 1 of 2 failed\nslept 10\nbefore\n"
                            + "::warning::attempt 2 of 2 failed\n");
            assertThat(bash().run(run("false | true\necho after").retry(2)).text())
                    .doesNotContain("after");
        }

        @Test
        void leavesHeredocsFunctionsAndCommentsAsTheyAre() {
            var script = """
                    say() {
                      cat <<EOF
                    one
                      two $1
                    EOF
                    }
                    say "three"
                    cat <<'END' # the end
                    done
                    )
                    END
                    # a comment at the end""";

            var ended = bash().run(run(script).retry(2));

            assertThat(ended.text()).isEqualTo("one\n  two three\ndone\n)\n");
            assertThat(ended.code()).isZero();
        }
    }
}
