package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.templates.Jobs.ubuntu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Triggers;
import org.junit.jupiter.api.Test;

class WhatFollowsTest {

    private final StepsJob first = job("first");

    @Test
    void aJobIsSkippedWhenAnyJobBeforeItFailedThoughItsNeedSucceeded() {
        var middle = job("middle").needs(first).when(always());
        var last = job("last").needs(middle);

        assertThat(push(first, middle, last).whenFails("first").skipped()).containsExactly("last");
    }

    @Test
    void aJobIsSkippedWhenAnyJobBeforeItWasSkipped() {
        var middle = job("middle").needs(first).when(event().isPush());
        var last = job("last").needs(middle);

        assertThat(WhatFollows.ofPullRequest(of(first, middle, last)).skipped()).containsExactly("middle", "last");
        assertThat(push(first, middle, last).skipped()).isEmpty();
    }

    @Test
    void aJobThatMayFailIsASuccessForOthers() {
        var asking = job("asking").needs(first).when("needs.first.result == 'success'");
        var run = push(first.continueOnError(), asking).whenFails("first");

        assertThat(run.jobs(WhatFollows.Outcome.FAILURE)).containsExactly("first");
        assertThat(run.skipped()).isEmpty();
        assertThat(run.needsAsJson("asking")).isEqualTo("{\"first\": {\"result\": \"success\", \"outputs\": {}}}");
    }

    @Test
    void aConditionReadsOutputsOfJobsThatRan() {
        var asking = job("asking").needs(first).when("needs.first.outputs.done == 'true'");

        assertThat(push(first, asking).skipped()).containsExactly("asking");
        assertThat(push(first, asking).withOutput("first", "done", "true").skipped())
                .isEmpty();
    }

    @Test
    void failureAndSuccessAskForTheJobsBefore() {
        var sad = job("sad").needs(first).when("failure()");
        var happy = job("happy").needs(first).when("success()");

        assertThat(push(first, sad, happy).skipped()).containsExactly("sad");
        assertThat(push(first, sad, happy).whenFails("first").skipped()).containsExactly("happy");
    }

    private static StepsJob job(String id) {
        return ubuntu(id).steps(run("make"));
    }

    private static WhatFollows push(Job... jobs) {
        return WhatFollows.ofPushTo("main", of(jobs));
    }

    private static EmittedWorkflow of(Job... jobs) {
        var ci = workflow("ci").on(pullRequest(), Triggers.push()).jobs(jobs);
        return EmittedWorkflow.of(() -> pipelines(ci), "ci");
    }
}
