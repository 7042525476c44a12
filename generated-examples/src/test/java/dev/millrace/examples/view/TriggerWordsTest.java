package dev.millrace.examples.view;

import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.pageBuild;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Trigger;
import org.junit.jupiter.api.Test;

class TriggerWordsTest {

    @Test
    void sayTheEventWithBlanks() {
        assertThat(words(pullRequest())).isEqualTo("pull request");
        assertThat(words(workflowCall())).isEqualTo("workflow call");
        assertThat(words(pageBuild())).isEqualTo("page build");
    }

    @Test
    void sayWhichBranchesTagsAndPaths() {
        assertThat(words(push(branches("main", "feature/**")))).isEqualTo("push to main, feature/**");
        assertThat(words(push(branchesIgnore("wip")))).isEqualTo("push to all branches but wip");
        assertThat(words(push(branches("main")).with(tags("v*")))).isEqualTo("push to main of tags v*");
        assertThat(words(push(paths("docs/**", "**/*.md")))).isEqualTo("push that changes docs/**, **/*.md");
    }

    @Test
    void sayTheTypesLast() {
        assertThat(words(pullRequest(branches("main")).types("opened", "labeled")))
                .isEqualTo("pull request to main (opened, labeled)");
    }

    @Test
    void sayTheTimesOfASchedule() {
        assertThat(words(schedule("17 3 * * *").and("0 12 * * 1"))).isEqualTo("schedule at 17 3 * * *, 0 12 * * 1");
    }

    @Test
    void sayWhatPeopleFillIn() {
        assertThat(words(workflowDispatch())).isEqualTo("workflow dispatch");
        assertThat(words(workflowDispatch(booleanInput("fuzz")))).isEqualTo("workflow dispatch with fuzz");
    }

    private static String words(Trigger trigger) {
        return TriggerWords.all(trigger.tree());
    }
}
