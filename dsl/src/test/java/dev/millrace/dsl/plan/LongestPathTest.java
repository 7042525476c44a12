package dev.millrace.dsl.plan;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perLeg;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.seconds;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Trigger;
import dev.millrace.dsl.Workflow;
import org.junit.jupiter.api.Test;

/** How long runs are expected to take, and which jobs they have to wait for. */
class LongestPathTest {

    @Test
    void isTheSlowestChainOfTheJobsThatRunOnTheEvent() {
        var lint = ubuntu("lint").expected(minutes(2), minutes(3));
        var test = ubuntu("test").expected(minutes(8), minutes(12)).needs(lint);
        var audit = ubuntu("audit").expected(minutes(3), minutes(5)).needs(lint);
        var build = ubuntu("build").expected(minutes(6), minutes(10)).needs(test, audit);
        var push =
                ubuntu("push").expected(minutes(14), minutes(23)).needs(build).when("github.event_name == 'push'");
        var ci = workflow("ci").on(pullRequest(), push()).jobs(lint, test, audit, build, push);

        assertThat(text(ci, pullRequest())).isEqualTo("16–25 min: lint (2–3 min) → test (8–12 min) → build (6–10 min)");
        assertThat(text(ci, push()))
                .isEqualTo("30–48 min: lint (2–3 min) → test (8–12 min) → build (6–10 min) → push (14–23 min)");
    }

    @Test
    void ofAStageThatIsSkippedHasNothingBehindIt() {
        var ci = workflow("ci")
                .stages(
                        stage("Build").jobs(ubuntu("build").expected(minutes(2), minutes(2))),
                        stage("Publish")
                                .jobs(ubuntu("publish").expected(minutes(5), minutes(5)))
                                .when("github.event_name == 'push'"),
                        stage("Check").jobs(ubuntu("check").expected(minutes(9), minutes(9))),
                        stage("Report")
                                .jobs(ubuntu("report").expected(minutes(1), minutes(1)))
                                .reporting());

        assertThat(text(ci, pullRequest()))
                .as("the report still waits for the build")
                .isEqualTo("3 min: build (2 min) → report (1 min)");
        assertThat(text(ci, push()))
                .isEqualTo("17 min: build (2 min) → publish (5 min) → check (9 min) → report (1 min)");
    }

    @Test
    void countsTheWavesOfAMatrix() {
        var service = axis("service", "a", "b", "c", "d", "e", "f", "g");
        var timed = ubuntu("test").expected(perLeg(minutes(2), minutes(3)));

        assertThat(text(timed.strategy(matrix(service))))
                .as("all legs side by side")
                .isEqualTo("2–3 min: test (2–3 min)");
        assertThat(text(timed.strategy(matrix(service).maxParallel(3))))
                .as("seven legs, three at once: three waves")
                .isEqualTo("6–9 min: test (6–9 min)");
        assertThat(text(ubuntu("test").strategy(matrix(service).maxParallel(3)).expected(minutes(2), minutes(3))))
                .as("the time of the whole job is taken as it is said")
                .isEqualTo("2–3 min: test (2–3 min)");
    }

    @Test
    void sumsTheStepsOfAJob() {
        var steps = job("build")
                .runsOn(UBUNTU_LATEST)
                .steps(run("make").expected(seconds(45)), run("make test").expected(seconds(90)), run("make clean"));
        var legs = axis("os", "a", "b", "c");

        assertThat(text(steps)).isEqualTo("2 min 15 s: build (2 min 15 s)");
        assertThat(text(steps.strategy(matrix(legs).maxParallel(1)))).isEqualTo("6 min 45 s: build (6 min 45 s)");
    }

    @Test
    void ofACallIsThatOfTheCalledWorkflowOnTheSameEvent() {
        var unit = ubuntu("unit").expected(minutes(2), minutes(3));
        var deploy =
                ubuntu("deploy").expected(minutes(5), minutes(6)).needs(unit).when("github.event_name == 'push'");
        var shared = workflow("shared").jobs(unit, deploy);
        var prepare = ubuntu("prepare").expected(minutes(1), minutes(1));
        var callShared = call("shared", shared).needs(prepare);
        var ci = workflow("ci").jobs(prepare, callShared);

        assertThat(text(ci, pullRequest())).isEqualTo("3–4 min: prepare (1 min) → shared (2–3 min)");
        assertThat(text(ci, push())).isEqualTo("8–10 min: prepare (1 min) → shared (7–9 min)");
        assertThat(text(workflow("ci").jobs(prepare, callShared.expected(minutes(1), minutes(2))), push()))
                .as("what the call says itself holds")
                .isEqualTo("2–3 min: prepare (1 min) → shared (1–2 min)");
    }

    @Test
    void countsNothingForAJobWithoutATime() {
        var setup = ubuntu("setup");
        var build = ubuntu("build").expected(minutes(2), minutes(3)).needs(setup);
        var scan = call("scan", "acme/workflows/.github/workflows/scan.yml@v1").needs(build);

        assertThat(text(workflow("ci").jobs(setup, build, scan), push())).isEqualTo("2–3 min: setup → build (2–3 min)");
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(text(workflow("ci"), push())).isEqualTo("0 min: ");
        assertThat(text(workflow("ci").jobs(ubuntu("a").when("github.event_name == 'push'")), pullRequest()))
                .isEqualTo("0 min: ");
    }

    private static String text(StepsJob job) {
        return text(workflow("ci").jobs(job), push());
    }

    private static String text(Workflow workflow, Trigger trigger) {
        var path = workflow.compiled().longestPath(Occasion.of(trigger.tree()));
        return path.time() + ": " + path;
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("make"));
    }
}
