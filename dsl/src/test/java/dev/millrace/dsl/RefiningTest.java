package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefiningTest {

    @Test
    void replacesAScalar() {
        var a = job("a").named("Old").timeout(minutes(5)).when("false").runsOn(UBUNTU_LATEST);

        assertThat(Yaml.of(a.named("New").timeout(minutes(6)).when("true").runsOn(MACOS_LATEST)))
                .isEqualTo("""
                jobs:
                  a:
                    name: New
                    if: 'true'
                    runs-on: macos-latest
                    timeout-minutes: 6
                """);
    }

    @Test
    void replacesAMatrix() {
        var a = job("a").strategy(matrix(axis("first", 1, 2)).failFast(false)).strategy(matrix(axis("second", 3)));

        assertThat(Yaml.of(a)).isEqualTo("""
                jobs:
                  a:
                    strategy:
                      matrix:
                        second: [3]
                """);
    }

    @Test
    void addsToLists() {
        var a = job("a");
        var b = job("b");
        var c = job("c").needs(a).steps(run("one")).needs(b).steps(run("two"), run("one"));

        assertThat(Yaml.of(c)).isEqualTo("""
                jobs:
                  c:
                    needs: [a, b]
                    steps:
                      - run: one
                      - run: two
                      - run: one
                """);
    }

    @Test
    void addsToTriggersAndJobs() {
        var ci = workflow("ci").on(push()).jobs(job("a")).on(pullRequest()).jobs(job("b"));

        assertThat(Yaml.of(ci)).isEqualTo("""
                on: [push, pull_request]

                jobs:
                  a: {}

                  b: {}
                """);
    }

    @Test
    void replacesTheTriggerOfTheSameEventWhereItStands() {
        var ci = workflow("ci").on(push(branches("main")), pullRequest()).on(push(branches("trunk")));

        assertThat(Yaml.of(ci)).isEqualTo("""
                on:
                  push:
                    branches: [trunk]
                  pull_request:
                """);
    }

    @Test
    void addsActivityTypesAndReplacesBranches() {
        var trigger = pullRequest(branches("main")).types("opened").types("opened", "closed");

        assertThat(Yaml.of(trigger.with(branches("dev")))).isEqualTo("""
                on:
                  pull_request:
                    types: [opened, closed]
                    branches: [dev]
                """);
        assertThat(Yaml.of(trigger.with(branchesIgnore("wip")))).isEqualTo("""
                on:
                  pull_request:
                    types: [opened, closed]
                    branches-ignore: [wip]
                """);
    }

    @Test
    void addsToMapsAndReplacesTheSameKeyWhereItStands() {
        var a = job("a").env("ONE", 1).env("TWO", 2).env("ONE", "eins").env("THREE", 3);

        assertThat(Yaml.of(a)).isEqualTo("""
                jobs:
                  a:
                    env:
                      ONE: eins
                      TWO: 2
                      THREE: 3
                """);
    }

    @Test
    void takesNamesThatDifferInCaseAloneForOne() {
        var step = uses("a/b@v1").with("Path", "old").with("name", "x").with("path", "new");

        assertThat(Yaml.of(step)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - uses: a/b@v1
                        with:
                          path: new
                          name: x
                """);
    }

    @Test
    void replacesTheSamePermissionWhereItStands() {
        var a = job("a").permissions(contents(READ), packages(READ)).permissions(contents(WRITE));

        assertThat(Yaml.of(a)).isEqualTo("""
                jobs:
                  a:
                    permissions:
                      contents: write
                      packages: read
                """);
    }

    @Test
    void addsExtraKeysToWhatIsThere() {
        assertThat(Yaml.of(job("a").extra("env", Map.of("B", 2))
                        .env("A", 1)
                        .extra("new", List.of(1))
                        .extra("new", List.of(2))))
                .isEqualTo("""
                jobs:
                  a:
                    env:
                      A: 1
                      B: 2
                    new: [1, 2]
                """);
    }

    @Test
    void neverReplacesByAnExtraKey() {
        var job = job("a").named("A").extra("new", 1);

        assertThatThrownBy(() -> job.extra("new", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "key \"new\" has a value already, and an extra key never replaces one: use the method for it, or leave"
                                + " out one of the two");
        assertThatThrownBy(() -> job.extra("name", "B")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesNoOtherJobOfACopy() {
        var build = job("build");
        var copy = build.timeout(minutes(10)).named("Build");

        assertThat(Yaml.of(job("test").needs(build, copy))).isEqualTo("""
                jobs:
                  test:
                    needs: build
                """);
    }

    @Test
    void addsTheSameTriggerOnce() {
        assertThat(Yaml.of(workflow("ci").on(push(), push()).on(push()))).isEqualTo("on: push\n");
    }

    @Test
    void addsTheSameJobOnce() {
        var build = job("build").runsOn(UBUNTU_LATEST);

        assertThat(workflow("ci").jobs(build).jobs(build).tree().jobs().items()).hasSize(1);
        assertThat(workflow("ci")
                        .jobs(build, build.named("Build"))
                        .tree()
                        .jobs()
                        .items())
                .as("two different values with one id, which a rule tells of")
                .hasSize(2);
    }

    @Test
    void leavesWhatItRefinesAsItWas() {
        var build = job("build").steps(run("make"));
        var before = Yaml.of(build);

        assertThat(Yaml.of(build.steps(run("make test")).env("A", 1).named("B")))
                .isNotEqualTo(before);
        assertThat(Yaml.of(build)).isEqualTo(before);
    }

    @Test
    void refinesAJobOfAWorkflowByItsId() {
        var lint = job("lint").runsOn(UBUNTU_LATEST);
        var test = job("test").runsOn(UBUNTU_LATEST);
        var ready = workflow("ci").jobs(lint, test);

        var own = ready.refining("test", each -> each.timeout(minutes(20)));

        assertThat(own.tree())
                .isEqualTo(workflow("ci").jobs(lint, test.timeout(minutes(20))).tree());
    }

    @Test
    void refinesTheRequiredCheckByItsId() {
        var tell = run("./tell").when("failure()");
        var ready = workflow("ci").jobs(job("lint").runsOn(UBUNTU_LATEST)).requiredCheck("required");

        var own = ready.refining("required", check -> check.timeout(minutes(7)))
                .refining("required", check -> check.steps(tell));

        assertThat(Yaml.of(own))
                .contains("  required:\n", "    needs: lint\n", "    timeout-minutes: 7\n", "      - if: failure()\n");
    }

    @Test
    void refinesNoJobThatIsNotThereOrHasNoSteps() {
        var ready = workflow("ci").jobs(call("checks", "./.github/workflows/checks.yml"));

        assertThatThrownBy(() -> ready.refining("test", test -> test))
                .hasMessage("workflow \"ci\" has no job \"test\" to change; it has \"checks\"");
        assertThatThrownBy(() -> ready.refining("checks", test -> test))
                .hasMessage("job \"checks\" of workflow \"ci\" has no steps; use replacing(…)");
    }

    @Test
    // Whoever is not warned of null can give it.
    @SuppressWarnings("NullAway")
    void refinesAJobToNoOther() {
        var ready = workflow("ci").jobs(job("lint"), job("test")).requiredCheck("required");

        assertThatThrownBy(() -> ready.refining("test", test -> job("lint")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "refining job \"test\" of workflow \"ci\" gave job \"lint\" back; give back the job that the refinement"
                                + " got, with what it should have besides; to have another job in its place, use without(\"test\") and"
                                + " jobs(…)");
        assertThatThrownBy(() -> ready.refining("required", check -> job("lint")))
                .hasMessageContaining("\"required\"")
                .hasMessageContaining("\"lint\"");
        assertThatThrownBy(() -> ready.refining("test", test -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refining job \"test\" of workflow \"ci\" gave null back");
    }

    @Test
    void leavesOutAJobByItsId() {
        var ready = workflow("ci").jobs(job("lint"), job("test")).requiredCheck("required");

        assertThat(ready.without("lint").tree())
                .isEqualTo(ready.without(job("lint")).tree());
        assertThat(ids(ready.without("lint"))).containsExactly("test", "required");
        assertThat(ids(workflow("ci")
                        .stages(stage("Verify").jobs(job("lint"), job("test")))
                        .without("lint")))
                .containsExactly("test");
    }

    @Test
    void leavesOutTheRequiredCheck() {
        var ready = workflow("ci").jobs(job("lint")).requiredCheck("required");

        assertThat(ids(ready.without("required"))).containsExactly("lint");
        assertThat(ids(ready.without(job("Required")))).containsExactly("lint");
        assertThatThrownBy(() -> ready.replacing(job("required")))
                .hasMessage(
                        "job \"required\" of workflow \"ci\" is its required check; use refining(…), or without(…) and"
                                + " jobs(…)");
    }

    @Test
    void tellsWhatThereIsWhereAPartIsMissing() {
        var ready = workflow("ci")
                .stages(stage("Verify").jobs(job("lint"), job("test")))
                .requiredCheck("required");

        assertThatThrownBy(() -> ready.without("lnit"))
                .hasMessage(
                        "workflow \"ci\" has no job \"lnit\" to change; it has \"lint\", \"test\", \"required\"; did you mean"
                                + " \"lint\"?");
        assertThatThrownBy(() -> ready.replacing(job("deploy")))
                .hasMessage("workflow \"ci\" has no job \"deploy\" to change; it has \"lint\", \"test\", \"required\"");
        assertThatThrownBy(() -> ready.without(stage("Verfiy")))
                .hasMessage(
                        "workflow \"ci\" has no stage \"Verfiy\" to change; it has \"Verify\"; did you mean \"Verify\"?");
        assertThatThrownBy(() -> workflow("empty").without("lint"))
                .hasMessage("workflow \"empty\" has no job \"lint\" to change; it has none");
    }

    @Test
    void addsReplacesAndTakesAwayWorkflows() {
        var ready = pipelines(workflow("ci"), workflow("release").named("Old"));

        var own =
                ready.without("ci").replacing(workflow("release").named("New")).and(workflow("docs"));

        assertThat(own.workflows()).extracting(Workflow::id).containsExactly("release", "docs");
        assertThat(own.workflows().get(0).tree().name().orElseThrow().raw()).isEqualTo("New");
        assertThatThrownBy(() -> ready.without("cd"))
                .hasMessage("there is no workflow \"cd\" among \"ci\", \"release\"");
        assertThatThrownBy(() -> ready.replacing(workflow("cd"))).hasMessageContaining("no workflow \"cd\"");
    }

    private static List<String> ids(Workflow workflow) {
        return workflow.tree().jobs().stream().map(each -> each.id().raw()).toList();
    }
}
