package dev.millrace.examples.view;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPathsTest {

    private final StepsJob lint = plain("lint").expected(minutes(2), minutes(3));
    private final StepsJob test = plain("test").needs(lint).expected(minutes(8), minutes(12));
    private final StepsJob deploy = plain("deploy").needs(test).expected(minutes(1), minutes(1));

    @Test
    void addUpTheTimesOfTheJobs() {
        assertThat(paths(List.of(lint, test), pullRequest())).containsExactly("pull request: 10–15 min: lint, test");
    }

    @Test
    void ofRunsThatWaitForTheSameStandTogether() {
        assertThat(paths(List.of(lint, test), pullRequest(), push(branches("main"))))
                .containsExactly("pull request, push: 10–15 min: lint, test");
    }

    @Test
    void differByEvent() {
        assertThat(paths(List.of(lint, test, deploy.when(event().isPush())), pullRequest(), push()))
                .containsExactly("pull request: 10–15 min: lint, test", "push: 11–16 min: lint, test, deploy");
    }

    @Test
    void differByBranchEvenWhereThatIsAPattern() {
        var onMain = deploy.when(ref().isBranch("main"));

        assertThat(paths(List.of(lint, test, onMain), push(branches("main", "develop", "feature/**"))))
                .containsExactly(
                        "push to main: 11–16 min: lint, test, deploy",
                        "push to develop, feature/**: 10–15 min: lint, test");
        assertThat(paths(List.of(lint, test, onMain), push(branches("ma?in", "mai*"))))
                .containsExactly("push: 11–16 min: lint, test, deploy");
    }

    @Test
    void differByTag() {
        var onTag = deploy.when("startsWith(github.ref, 'refs/tags/')");

        assertThat(paths(List.of(lint, test, onTag), push(branches("main")).with(tags("v*"))))
                .containsExactly("push to main: 10–15 min: lint, test", "push of v*: 11–16 min: lint, test, deploy");
    }

    @Test
    void differByTheTimeOfASchedule() {
        var monthly = deploy.when("github.event.schedule == '0 0 1 * *'");

        assertThat(paths(List.of(lint, test, monthly), schedule("0 3 * * *").and("0 0 1 * *")))
                .containsExactly(
                        "schedule at 0 3 * * *: 10–15 min: lint, test",
                        "schedule at 0 0 1 * *: 11–16 min: lint, test, deploy");
    }

    @Test
    void haveTheMostJobsWhereNoTimeIsKnown() {
        var first = plain("first");
        var second = plain("second").needs(first);

        assertThat(paths(List.of(plain("other"), first, second), push())).containsExactly("push: first, second");
    }

    @Test
    void areEmptyWhereNoJobRuns() {
        assertThat(paths(List.of(lint.when(event().isPush())), pullRequest())).containsExactly("pull request: ");
    }

    private static List<String> paths(List<Job> jobs, Trigger... triggers) {
        var view = WorkflowView.of(workflow("ci").on(triggers).jobs(jobs).compiled());
        return view.paths().stream()
                .map(path -> String.join(", ", path.runs()) + ": "
                        + path.time().map(time -> time + ": ").orElse("")
                        + String.join(", ", path.jobs()))
                .toList();
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
