package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that come with Millrace, on workflows that hold to them and on others. */
final class ReadyPoliciesTest {

    private static final String LINES =
            "says nothing of how long it may take, so a job that hangs runs for six hours; add"
                    + " \"timeout-minutes\"";

    @Test
    void everyJobWithStepsNeedsATimeout() {
        assertThat(Checked.byReady("timeouts.schema.json").workflow("""
                        on: push
                        jobs:
                          good:
                            runs-on: ubuntu-latest
                            timeout-minutes: 10
                            steps:
                              - run: make
                          bad:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          called:
                            uses: ./.github/workflows/build.yml
                          long:
                            runs-on: ubuntu-latest
                            timeout-minutes: 300
                            steps:
                              - run: make
                          computed:
                            runs-on: ubuntu-latest
                            timeout-minutes: ${{ fromJSON(vars.MINUTES) }}
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "8:3 job \"bad\" " + LINES, "16:22 a job may take 120 minutes here, and not 300; split it");
    }

    @Test
    void onlyActionsOfTheOwnersAndOfTheListMayBeUsed() {
        var checked = Checked.byReady("allowed-actions.schema.json");

        assertThat(checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@v7
                              - uses: ./.github/actions/setup
                              - uses: docker/login-action@v4
                              - uses: docker/metadata-action@v6
                              - parallel:
                                  - uses: somebody/something@v1
                          called:
                            uses: somebody/workflows/.github/workflows/build.yml@main
                        """))
                .containsExactly(
                        "9:15 " + notAllowed("docker/metadata-action@v6"),
                        "11:19 " + notAllowed("somebody/something@v1"),
                        "13:11 " + notAllowed("somebody/workflows/.github/workflows/build.yml@main"));
        assertThat(checked.action("""
                        name: Greet
                        description: Says hello
                        runs:
                          using: composite
                          steps:
                            - uses: somebody/something@v1
                            - uses: actions/checkout@v7
                        """)).containsExactly("6:13 " + notAllowed("somebody/something@v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$/",
                "$/.github/actions/setup",
                "$/.github/workflows/plan.yml",
                "./",
                "Actions/Checkout@v4",
                "Docker/Build-Push-Action@v7",
                "docker/build-push-action/sub@v7",
                "actions/cache/restore@v5"
            })
    void whatGithubTakesForOneOfTheseMayBeUsedHoweverItIsWritten(String uses) {
        var step = "on: push\njobs: {a: {runs-on: x, steps: [{uses: '" + uses + "'}]}}\n";

        assertThat(Checked.byReady("allowed-actions.schema.json").workflow(step))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actionsx/checkout@v4", "docker/build-push-action-x@v1", "x/./y@v1", "docker://alpine:3"})
    void whatOnlyLooksLikeOneOfTheseMayNot(String uses) {
        var step = "on: push\njobs: {a: {runs-on: x, steps: [{uses: '" + uses + "'}]}}\n";

        assertThat(Checked.byReady("allowed-actions.schema.json").workflow(step))
                .hasSize(1);
    }

    private static String notAllowed(String action) {
        return action
                + " is not among the actions that may be used; ask for it, or use one of those that this policy lists";
    }

    @Test
    void aWorkflowNeedsPermissions() {
        var checked = Checked.byReady("permissions.schema.json");

        assertThat(checked.workflow("""
                        # A comment.
                        on: push
                        jobs: {}
                        """))
                .containsExactly(
                        "2:1 the workflow has no \"permissions\", so its token may do what the settings of the repository say; add"
                                + " \"permissions: {contents: read}\"");
        assertThat(checked.workflow("""
                        on: push
                        permissions: {}
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            permissions: write-all
                            steps:
                              - run: make
                        """))
                .containsExactly("6:18 \"write-all\" lets the token do everything; name what is needed");
        assertThat(checked.action("name: Greet\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeouts.schema.json", "allowed-actions.schema.json", "permissions.schema.json"})
    void theyStandInTheDocumentation(String name) throws IOException {
        // Tests run in their module's folder.
        assertThat(Files.readString(Path.of("..", "docs", "policies", name)).replace("\r\n", "\n"))
                .isEqualTo(Checked.ready(name).replace("\r\n", "\n"));
    }
}
