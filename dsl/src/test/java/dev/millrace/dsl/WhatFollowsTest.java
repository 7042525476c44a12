package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.cancel;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.waitFor;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Millrace.yaml;
import static dev.millrace.dsl.Reporting.ALWAYS;
import static dev.millrace.dsl.Result.SUCCESS;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.mergeGroup;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.expression.Expressions.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a pipeline comes to where one thing said meets another. */
class WhatFollowsTest {

    @Test
    void needsEveryJobThatItLooksAtTogether() {
        var test = ubuntu("test").steps(run("make test"));
        var build = ubuntu("build").steps(run("make"));
        var mail = ubuntu("mail").steps(run("./mail").env("FAILED", "${{ contains(needs.*.result, 'failure') }}"));
        var plain = ubuntu("plain").steps(run("./mail"));

        var ci = workflow("ci")
                .on(push())
                .stages(
                        stage("Test").jobs(test),
                        stage("Build").jobs(build),
                        stage("Report").jobs(mail, plain).reporting());

        assertThat(needs(ci, "mail")).containsExactly("test", "build");
        assertThat(needs(ci, "plain")).containsExactly("build");
    }

    @Test
    void reportsAndIsAdvisoryAtOnce() {
        var notify = ubuntu("notify").steps(run("./notify")).advisory();

        for (var ci : List.of(
                workflow("ci").on(push()).stages(stage("Report").jobs(notify).reporting()),
                workflow("ci").on(push()).jobs(notify.reporting()))) {
            assertThat(Yaml.of(ci)).contains("if: ${{ !cancelled() }}\n", "continue-on-error: true\n");
        }
    }

    @Test
    void reportsByTheWordOfTheJobBeforeThatOfItsStage() {
        var gentle = ubuntu("gentle").reporting();

        assertThat(Yaml.of(workflow("ci")
                        .on(push())
                        .stages(stage("Report").jobs(gentle, ubuntu("harsh")).reporting(ALWAYS))))
                .containsSubsequence("gentle:", "if: ${{ !cancelled() }}", "harsh:", "if: always()");
    }

    @Test
    void looksIntoStepsSideBySide() {
        var cache = uses("actions/cache@v5").with("path", "a").with("key", "b");
        var job = ubuntu("build")
                .steps(
                        parallel(
                                cache,
                                run("slow").expected(minutes(5)),
                                run("fast").expected(minutes(1))),
                        run("make").when(cache.output("cache-hit").is("true")).expected(minutes(2)));
        var ci = workflow("ci").on(push()).jobs(job);

        assertThat(Yaml.of(ci)).contains("- id: cache\n");
        assertThat(ci.compiled().plan("build").expected().orElseThrow().high()).isEqualTo(minutes(7));
        assertThat(workflow("ci")
                        .on(push())
                        .jobs(ubuntu("a").steps(parallel(yaml("- runn: 5"))))
                        .compiled()
                        .findings())
                .isNotEmpty();
    }

    @Test
    void givesAnIdToAnActionThatIsWaitedFor() {
        var server = uses("acme/server@v1").background();

        assertThat(Yaml.of(
                        workflow("ci").on(push()).jobs(ubuntu("test").steps(server, waitFor(server), cancel(server)))))
                .contains("- id: server\n", "- wait: server\n", "- cancel: server\n");
    }

    @Test
    void isAskedEvenWhereGitHubWouldNotLook() {
        var test = ubuntu("test");
        var expected = "if: ${{ !cancelled() && needs.test.result != 'success' }}";

        assertThat(Yaml.of(test, ubuntu("a").when(test.succeeded().not()))).contains(expected);
        assertThat(Yaml.of(test, ubuntu("a").when(test.result().isNot(SUCCESS))))
                .contains(expected);
        assertThat(Yaml.of(test, ubuntu("a").when(test.succeeded().is(false)))).contains(expected);
        assertThat(Yaml.of(test, ubuntu("a").when(test.succeeded()))).contains("if: needs.test.result == 'success'\n");
    }

    @Test
    void requiresWhatRunsInAMergeQueueToo() {
        var ci = workflow("ci")
                .on(pullRequest(), mergeGroup())
                .jobs(
                        ubuntu("quick"),
                        ubuntu("queue").when(event().is("merge_group")),
                        ubuntu("release").when(event().isPush()))
                .requiredCheck("required");

        assertThat(needs(ci, "required")).containsExactly("quick", "queue");
    }

    @Test
    void requiresJustTheJobsThatAreNamed() {
        var lint = ubuntu("lint");
        var ci = workflow("ci").on(pullRequest()).jobs(lint, ubuntu("slow")).requiredCheck("required", lint);

        assertThat(needs(ci, "required")).containsExactly("lint");
    }

    @Test
    void tellsOfAJobWhoseConditionSkipsTheNextStage() {
        var test = ubuntu("test").when(event().isPush()).steps(run("make test"));
        var build = ubuntu("build").steps(run("make"));

        assertThat(skips(test, build))
                .singleElement()
                .asString()
                .contains("job \"test\" may be skipped by its condition");
        assertThat(skips(test, build.when(success()))).hasSize(1);
        assertThat(skips(test, build.when(event().isPush()))).isEmpty();
        assertThat(skips(test, build.when(test.failed()))).isEmpty();
        assertThat(skips(test.advisory(), build)).isEmpty();
    }

    @Test
    void isWorkedOutForLongChainsInAnyOrder() {
        var jobs = IntStream.range(0, 5_000)
                .mapToObj(i -> i == 4_999 ? ubuntu("j" + i) : ubuntu("j" + i).needs(ubuntu("j" + (i + 1))))
                .toArray(Job[]::new);

        assertThat(needs(workflow("ci").on(push()).jobs(jobs), "j0")).containsExactly("j1");
    }

    private static List<String> skips(StepsJob test, StepsJob build) {
        return workflow("ci")
                .on(push())
                .stages(stage("Test").jobs(test), stage("Build").jobs(build))
                .compiled()
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }

    private static List<String> needs(Workflow workflow, String job) {
        return workflow.tree().job(job).orElseThrow().needs().stream()
                .map(Text::raw)
                .toList();
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).timeout(minutes(10)).steps(run("true"));
    }

    @Test
    void takesNoPatternForTheNameOfABranch() {
        assertThatThrownBy(() -> ref().isBranch("release/*"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"release/*\" is no name of a branch or tag");
        assertThatThrownBy(() -> ref().isBranch("refs/heads/main")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ref().isDefaultBranch().text())
                .isEqualTo("github.ref == format('refs/heads/{0}', github.event.repository.default_branch)");
    }

    @Test
    void runsSomething() {
        assertThatThrownBy(() -> run(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to run");
    }

    @Test
    void namesSecretsAsGitHubDoes() {
        assertThatThrownBy(() -> secret("MY TOKEN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "secret name \"MY TOKEN\" is not valid: use letters, digits and _, and start with a letter or _");
        assertThat(secret("GITHUB_TOKEN").text()).isEqualTo("secrets.GITHUB_TOKEN");
    }

    @Test
    void takesArtifactsOfTheWorkflowsThatItCallsOrThatCallIt() {
        var dist = artifact("dist", "target/*.jar");
        var fetching = ubuntu("fetch").steps(dist.download());
        var inner = workflow("inner").on(workflowCall()).jobs(fetching);

        assertThat(inner.compiled().findings()).isEmpty();
        assertThat(workflow("outer")
                        .on(push())
                        .jobs(call("make", inner), fetching)
                        .compiled()
                        .findings())
                .isEmpty();
        assertThat(workflow("alone").on(push()).jobs(fetching).compiled().findings())
                .hasSize(1);
    }
}
