package dev.millrace.dsl.plan;

import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Trigger;
import org.junit.jupiter.api.Test;

/** What a trigger tells of {@code github} before a run. */
class OccasionTest {

    @Test
    void knowsTheBranchOfAPushThatHasOne() {
        assertThat(of(push(branches("main"))).known())
                .containsEntry("github.event_name", "push")
                .containsEntry("github.ref", "refs/heads/main")
                .containsEntry("github.ref_name", "main")
                .containsEntry("github.base_ref", "");
    }

    @Test
    void knowsOfSeveralBranchesOrAPatternOnlyThatTheyAreBranches() {
        for (var trigger : new Trigger[] {
            push(branches("main", "develop")), push(branches("release/**")), push(branchesIgnore("wip/**"))
        }) {
            assertThat(of(trigger).refPrefix()).contains("refs/heads/");
            assertThat(of(trigger).known()).doesNotContainKey("github.ref");
        }
    }

    @Test
    void knowsTheTagOrThatItIsOne() {
        assertThat(of(push(tags("nightly"))).known()).containsEntry("github.ref", "refs/tags/nightly");
        assertThat(of(push(tags("v*"))).refPrefix()).contains("refs/tags/");
    }

    @Test
    void knowsNothingOfTheRefWhereBothMayBePushed() {
        assertThat(of(push()).refPrefix()).isEmpty();
        assertThat(of(push(branches("main")).with(tags("v*"))).refPrefix()).isEmpty();
        assertThat(of(push(branches("main")).with(tags("v*"))).known()).doesNotContainKey("github.ref");
    }

    @Test
    void knowsWhereAPullRequestGoesWhenThereIsOneBranch() {
        assertThat(of(pullRequest(branches("main"))).known()).containsEntry("github.base_ref", "main");
        assertThat(of(pullRequest(branches("main", "develop"))).known()).doesNotContainKey("github.base_ref");
        assertThat(of(pullRequest()).refPrefix()).contains("refs/pull/");
    }

    @Test
    void knowsNotWhetherAClosedPullRequestIsMergedAndRunsOnItsBaseBranch() {
        var closed = of(pullRequest().types("opened", "closed"));
        var opened = of(pullRequest().types("opened"));

        assertThat(closed.refPrefix()).isEmpty();
        assertThat(of(pullRequest().types("closed")).refPrefix()).isEmpty();
        assertThat(opened.refPrefix()).contains("refs/pull/");
        assertThat(opened.and(closed).refPrefix()).contains("refs/pull/");
        assertThat(Occasion.of("pull_request").refPrefix()).contains("refs/pull/");
        assertThat(workflow("ci").on(pullRequest().types("closed")).compiled().occasions())
                .singleElement()
                .satisfies(occasion -> assertThat(occasion.refPrefix()).isEmpty());
    }

    @Test
    void knowsTheTimeOfAScheduleThatHasOne() {
        assertThat(of(schedule("17 3 * * *")).known()).containsEntry("github.event.schedule", "17 3 * * *");
        assertThat(of(schedule("17 3 * * *").and("0 12 * * 1")).known()).doesNotContainKey("github.event.schedule");
    }

    @Test
    void knowsNotWhatEventTheCallerOfAWorkflowHad() {
        assertThat(Occasion.of("workflow_call").known()).isEmpty();
    }

    @Test
    void keepsItsOwnWhereTwoDiffer() {
        var both = of(push(branches("develop"))).and(of(push(branches("main", "develop"))));

        assertThat(both.known()).containsEntry("github.ref", "refs/heads/develop");
        assertThat(both.refPrefix()).contains("refs/heads/");
    }

    private static Occasion of(Trigger trigger) {
        return Occasion.of(trigger.tree());
    }
}
