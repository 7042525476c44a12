package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A delivery pipeline with all that follows from its handles: edges, conditions, ids, gates. */
class DesignTest {

    @Test
    void followsFromHandlesAndStages() {
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
        var jdk = axis("java", 17, 21, 25);
        var dist = artifact("dist", "target/*.jar").retention(days(7));
        var lint = ubuntu("lint").steps(run("./mvnw -B spotless:check"));
        var audit = ubuntu("audit").steps(run("./mvnw -B org.owasp:dependency-check-maven:check"));
        var test = job("test")
                .strategy(
                        matrix(os, jdk).exclude(os.is(MACOS_LATEST), jdk.is(17)).failFast(false))
                .runsOn(os)
                .timeout(minutes(10))
                .steps(uses("actions/setup-java@v5").with("java-version", jdk), run("./mvnw -B verify"));
        var version = run("echo \"value=1\" >> \"$GITHUB_OUTPUT\"").id("version");
        var build = ubuntu("build").steps(version, dist.upload()).outputs("version", version.output("value"));
        var publish = ubuntu("publish")
                .permissions(contents(WRITE))
                .steps(dist.download(), run("./publish \"$VERSION\"").env("VERSION", build.output("version")));
        var notify = ubuntu("notify").steps(run("./notify \"$RESULT\"").env("RESULT", publish.result()));

        var ci = workflow("ci")
                .named("CI")
                .on(pullRequest(branches("main")), push(branches("main")))
                .concurrency(perRef().cancelInProgress())
                .permissions(contents(READ))
                .stages(
                        stage("Verify").jobs(lint, test, audit.advisory()),
                        stage("Build").jobs(build),
                        stage("Publish").jobs(publish).when(event().isPush().and(ref().isBranch("main"))),
                        stage("Report").jobs(notify).reporting())
                .requiredCheck("required");

        assertThat(Yaml.of(ci)).isEqualTo("""
                name: CI

                on:
                  pull_request:
                    branches: [main]
                  push:
                    branches: [main]

                permissions:
                  contents: read

                concurrency:
                  group: ${{ github.workflow }}-${{ github.ref }}
                  cancel-in-progress: true

                jobs:
                  lint:
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    steps:
                      - run: ./mvnw -B spotless:check

                  test:
                    runs-on: ${{ matrix.os }}
                    timeout-minutes: 10
                    strategy:
                      fail-fast: false
                      matrix:
                        os: [ubuntu-latest, macos-latest]
                        java: [17, 21, 25]
                        exclude:
                          - os: macos-latest
                            java: 17
                    steps:
                      - uses: actions/setup-java@v5
                        with:
                          java-version: ${{ matrix.java }}
                      - run: ./mvnw -B verify

                  audit:
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    continue-on-error: true
                    steps:
                      - run: ./mvnw -B org.owasp:dependency-check-maven:check

                  build:
                    needs: [lint, test]
                    runs-on: ubuntu-latest
                    outputs:
                      version: ${{ steps.version.outputs.value }}
                    timeout-minutes: 10
                    steps:
                      - id: version
                        run: echo "value=1" >> "$GITHUB_OUTPUT"
                      - name: Upload dist
                        uses: actions/upload-artifact@v7
                        with:
                          name: dist
                          path: target/*.jar
                          if-no-files-found: error
                          retention-days: 7

                  publish:
                    permissions:
                      contents: write
                    needs: build
                    if: github.event_name == 'push' && github.ref == 'refs/heads/main'
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    steps:
                      - name: Download dist
                        uses: actions/download-artifact@v8
                        with:
                          name: dist
                      - run: ./publish "$VERSION"
                        env:
                          VERSION: ${{ needs.build.outputs.version }}

                  notify:
                    needs: [publish, audit]
                    if: ${{ !cancelled() }}
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    steps:
                      - run: ./notify "$RESULT"
                        env:
                          RESULT: ${{ needs.publish.result }}

                  required:
                    permissions: {}
                    needs: [lint, test, build]
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
        assertThat(ci.compiled().findings()).isEmpty();
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).timeout(minutes(10));
    }
}
