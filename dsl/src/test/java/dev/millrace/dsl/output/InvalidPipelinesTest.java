package dev.millrace.dsl.output;

import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.pin.UsedAction;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules' part in writing pipelines. */
class InvalidPipelinesTest {

    private static final String SOURCE = "dev/millrace/dsl/output/InvalidPipelinesTest.java";

    @TempDir
    private Path root;

    @Test
    void tellOfAnUnknownJobAtTheLineOfTheJobThatNeedsIt() {
        var biuld = ubuntu("biuld");
        var build = ubuntu("build");
        var test = job("test").runsOn(UBUNTU_LATEST).needs(biuld).steps(run("make test"));

        var thrown = failure(workflow("ci").on(push()).jobs(build, test));

        assertThat(thrown.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("needs-unknown-job");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).startsWith("job \"test\" needs \"biuld\", but there is no such job");
            assertThat(finding.path()).isEqualTo("jobs.test.needs");
            assertThat(finding.location().file()).isEqualTo(SOURCE);
            assertThat(finding.location().line()).isEqualTo(line(test));
        });
        assertThat(thrown)
                .hasMessageStartingWith("the pipelines are not valid, and no file was written:\n" + SOURCE + ":"
                        + line(test) + ": error: job \"test\" needs \"biuld\", but there is no such job");
    }

    @Test
    void tellOfAllMistakesOfAllWorkflowsAtOnceInTheOrderOfTheirLines() {
        var missing = ubuntu("missing");
        var second = ubuntu("second").needs(missing);
        var first = ubuntu("first").needs(missing);
        var release = workflow("release").on(push()).jobs(ubuntu("root"), first);
        var ci = workflow("ci").on(push()).jobs(ubuntu("root"), second);

        var thrown = failure(release, ci);

        assertThat(thrown.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("needs-unknown-job", "needs-unknown-job");
        assertThat(thrown.findings()).isSortedAccordingTo(Finding.ORDER);
        assertThat(thrown).hasMessageEndingWith("\n2 errors in 2 files");
    }

    @Test
    void tellOfTwoDifferentJobsWithOneId() {
        var build = ubuntu("build");

        var thrown = failure(workflow("ci").on(push()).jobs(build, build.named("Build")));

        assertThat(thrown.findings()).extracting(finding -> finding.rule().id()).containsExactly("duplicate-job-id");
    }

    @Test
    void leaveTheFilesOfTheValidOnesUnwritten() {
        var valid = workflow("a").on(push()).jobs(ubuntu("build"));
        var wrong = workflow("b").on(push()).jobs(ubuntu("root"), ubuntu("test").needs(ubuntu("missing")));

        assertThat(failure(valid, wrong).findings()).hasSize(1);

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void tellOfACallOfAWorkflowThatIsNotWritten() throws IOException {
        var deploy = workflow("deploy").extra("on", "workflow_call").jobs(ubuntu("deploy"));
        var caller = workflow("ci").on(push()).jobs(call("ship", deploy));

        assertMissing(failure(caller));
        // Where rules know all files, they leave it to that.
        Files.createDirectories(root.resolve(".git"));
        assertMissing(failure(caller));
        assertThat(WorkflowFiles.in(root).write(pipelines(caller, deploy))).hasSize(2);
    }

    private static void assertMissing(InvalidPipelinesException thrown) {
        assertThat(thrown.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("job \"ship\" calls the workflow \"deploy\", which no pipeline makes; "
                            + "give it to pipelines(...), too");
            assertThat(finding.path()).isEqualTo("jobs.ship.uses");
        });
    }

    @Test
    void tellOfBrokenPromisesAboutThePinnedTree() {
        var pinned = new ArrayList<String>();
        Guardrail promise = compiled -> {
            UsedAction.in(compiled.tree())
                    .forEach(action -> pinned.add(action.version().orElseThrow().text()));
            return List.of(PipelineCheck.GUARDRAIL_OWN.at(compiled.tree(), "it is Friday"));
        };
        var ci = workflow("ci")
                .on(push())
                .jobs(job("build").runsOn(UBUNTU_LATEST).steps(uses("actions/checkout@v7")))
                .guardrails(promise);

        assertThat(failure(ci)).hasMessageContaining("error: it is Friday [pipeline-guardrail-own]");
        assertThat(pinned).containsExactly("v7.0.1");
    }

    @Test
    void tellOfWarningsBesideTheErrorsOfAllWorkflows() {
        Guardrail advice = compiled -> List.of(PipelineCheck.STAGE_SKIPS_NEXT.at(compiled.tree(), "it is Monday"));
        var warned = workflow("a").on(push()).jobs(ubuntu("build")).guardrails(advice);
        var wrong = workflow("b").on(push()).jobs(ubuntu("root"), ubuntu("test").needs(ubuntu("missing")));

        var thrown = failure(warned, wrong);

        assertThat(thrown.findings())
                .extracting(finding -> finding.severity())
                .containsExactlyInAnyOrder(Severity.WARNING, Severity.ERROR);
        assertThat(thrown.findings()).isSortedAccordingTo(Finding.ORDER);
        assertThat(thrown).hasMessageContaining("it is Monday").hasMessageEndingWith("1 error, 1 warning in 2 files");
        assertThat(root).isEmptyDirectory();
    }

    private InvalidPipelinesException failure(Workflow... workflows) {
        return catchThrowableOfType(
                InvalidPipelinesException.class, () -> WorkflowFiles.in(root).write(pipelines(workflows)));
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("make"));
    }

    private static int line(Job job) {
        return workflow("lines")
                .jobs(job)
                .tree()
                .jobs()
                .items()
                .get(0)
                .origin()
                .callSite()
                .orElseThrow()
                .line();
    }
}
