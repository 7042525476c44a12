package dev.millrace.dsl;

import static dev.millrace.dsl.LinuxJobs.ubuntu;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is wrong with pipelines that no tree shows, with lines counted from the line of {@code here()}. */
class PipelineChecksTest {

    @Test
    void tellOfStagesThatComeAfterEachOther() {
        var here = here();
        var build = stage("Build").jobs(ubuntu("build"));
        var test = stage("Test").jobs(ubuntu("test")).after(build);
        var circle = build.after(test);

        assertThat(broken(here, workflow("ci").stages(circle, test)))
                .containsExactly(
                        "+1 pipeline-stage-cycle: stages come after each other in a circle: Build → Test → Build;"
                                + " take one after(…) away");
        assertThat(findings(workflow("ci").stages(circle, test)).get(0).related())
                .extracting(related -> related.origin().callSite().orElseThrow().line() - here)
                .containsExactly(2);
        assertThat(broken(here, workflow("ci").stages(build, test))).isEmpty();
    }

    @Test
    void tellOfAStageAfterOneThatTheWorkflowDoesNotHave() {
        var here = here();
        var build = stage("Build").jobs(ubuntu("build"));
        var publish = stage("Publish").jobs(ubuntu("publish")).after(stage("Biuld"));

        assertThat(broken(here, workflow("ci").stages(build, publish)))
                .containsExactly(
                        "+2 pipeline-stage-unknown: stage \"Publish\" comes after \"Biuld\", which the workflow does"
                                + " not have; did you mean \"Build\"?; add that to stages(…)");
        assertThat(broken(here, workflow("ci").stages(build, publish.after(build))))
                .isEmpty();
    }

    @Test
    void tellOfTwoStagesOfOneName() {
        var here = here();
        var build = stage("Build").jobs(ubuntu("build"));
        var again = stage("Build").jobs(ubuntu("again"));

        assertThat(broken(here, workflow("ci").stages(build, again)))
                .containsExactly(
                        "+2 pipeline-duplicate-stage: two stages are called \"Build\"; rename one of them, or put"
                                + " all jobs into one");
    }

    @Test
    void tellOfAStageThatTakesTheNextOneWithItWhenItIsSkipped() {
        var here = here();
        var publish = stage("Publish").jobs(ubuntu("publish")).when("github.event_name == 'push'");
        var verify = stage("Verify").jobs(ubuntu("verify"));

        assertThat(broken(here, workflow("ci").stages(publish, verify)))
                .containsExactly(
                        "+1 pipeline-stage-skips-next: stage \"Publish\" may be skipped by its condition, and GitHub"
                                + " then skips stage \"Verify\", which needs it; give that the same condition, another after(…),"
                                + " or make it reporting()");
        assertThat(broken(here, workflow("ci").stages(publish, verify.when("github.event_name == 'push'"))))
                .as("the same condition")
                .isEmpty();
        assertThat(broken(
                        here,
                        workflow("ci")
                                .stages(
                                        publish,
                                        verify.when("github.event_name == 'push' && github.ref == 'refs/heads/main'"))))
                .as("a narrower one")
                .isEmpty();
        assertThat(broken(here, workflow("ci").stages(publish, verify.after()))).isEmpty();
        assertThat(broken(here, workflow("ci").stages(publish, verify.reporting())))
                .isEmpty();
    }

    @Test
    void tellOfADownloadOfWhatNobodyUploads() {
        var dist = artifact("dist", "target/*.jar");
        var here = here();
        var download = dist.download();
        var publish = ubuntu("publish").steps(download);
        var build = ubuntu("build").steps(dist.upload());

        assertThat(broken(here, workflow("ci").jobs(publish)))
                .containsExactly(
                        "+1 pipeline-artifact-not-uploaded: job \"publish\" downloads the artifact \"dist\", which no"
                                + " job of the workflow uploads; put its upload() into the job that makes it");
        assertThat(broken(here, workflow("ci").jobs(build, publish))).isEmpty();
    }

    @Test
    void tellOfAnArtifactThatTwoJobsUpload() {
        var dist = artifact("dist", "target/*.jar");
        var here = here();
        var first = dist.upload();
        var second = dist.upload();

        assertThat(broken(
                        here,
                        workflow("ci")
                                .jobs(ubuntu("a").steps(first), ubuntu("b").steps(second))))
                .containsExactly(
                        "+2 pipeline-artifact-uploaded-twice: artifact \"dist\" is uploaded by [\"a\", \"b\"], and"
                                + " GitHub takes a name once; give each job an artifact of its own");
    }

    @Test
    void tellOfADownloadThatDoesNotWaitForTheUpload() {
        var dist = artifact("dist", "target/*.jar");
        var build = ubuntu("build").steps(dist.upload());
        var here = here();
        var download = dist.download();
        var publish = ubuntu("publish").steps(download);
        var between = ubuntu("between").needs(build);

        assertThat(broken(here, workflow("ci").jobs(build, publish.needsOnly())))
                .containsExactly(
                        "+1 pipeline-artifact-too-early: job \"publish\" downloads the artifact \"dist\" but does not"
                                + " wait for \"build\", which uploads it; name that in needsOnly(…)");
        assertThat(broken(here, workflow("ci").jobs(build, between, publish.needsOnly(between))))
                .as("an ancestor is enough")
                .isEmpty();
    }

    @Test
    void tellOfABlockingJobThatNeedsOneWhichMayFail() {
        var audit = ubuntu("audit").informational();
        var report = ubuntu("report").reporting();
        var here = here();
        var build = ubuntu("build").needs(audit);
        var deploy = ubuntu("deploy").needs(report);

        assertThat(broken(here, workflow("ci").jobs(audit, report, build, deploy)))
                .containsExactly(
                        "+1 pipeline-gate-needed: job \"build\" is blocking and needs \"audit\", which is informational; make"
                                + " that advisory(), or this informational()",
                        "+2 pipeline-gate-needed: job \"deploy\" is blocking and needs \"report\", which is reporting");
        assertThat(broken(here, workflow("ci").jobs(audit.advisory(), build))).isEmpty();
        assertThat(broken(here, workflow("ci").jobs(audit, build.informational())))
                .isEmpty();
    }

    @Test
    void tellOfAStepThatIsNamedByAnActionWhichAnotherStepHasToo() {
        var here = here();
        var first = uses("actions/cache@v5");
        var second = uses("actions/cache@v5");
        var report = run("echo \"$HIT\"").env("HIT", first.output("cache-hit"));

        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second, report))))
                .containsExactly(
                        "+2 pipeline-step-ambiguous: \"steps.cache\" could be this step or the one before of the"
                                + " same action; give the one that is meant an id with id(\"…\")");
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.id("second"), report))))
                .isEmpty();
    }

    @Test
    void areCompiledInNoTimeForAThousandJobs() {
        var first = stage("First").jobs(jobs("a"));
        var second = stage("Second").jobs(jobs("b"));
        var fastest = Duration.ofDays(1);
        // The first times load classes, and other processes have no part in the time of a thread.
        for (var i = 0; i < 4; i++) {
            var ci = workflow("ci").on(push()).stages(first, second);
            var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var compiled = ci.compiled();
            var time = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            fastest = time.compareTo(fastest) < 0 ? time : fastest;

            assertThat(compiled.findings()).isEmpty();
            assertThat(compiled.tree().jobs().items().get(999).needs().items()).hasSize(500);
        }

        assertThat(fastest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void tellOfAnArtifactThatOneJobUploadsTwice() {
        var dist = artifact("dist", "target/*.jar");
        var here = here();
        var first = dist.upload();
        var second = dist.upload();

        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second))))
                .containsExactly("+2 pipeline-artifact-uploaded-twice: artifact \"dist\" is uploaded twice by \"a\","
                        + " and GitHub takes a name once; name all paths in one artifact(…), or give each upload an"
                        + " artifact of its own");
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.when(always())))))
                .hasSize(1);
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.when(ref().isBranch("main"))))))
                .hasSize(1);
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.when(failure())))))
                .as("one or the other")
                .isEmpty();
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.with("overwrite", true)))))
                .as("in place of the first")
                .isEmpty();
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(first, second.with("name", "other")))))
                .as("by another name")
                .isEmpty();
    }

    @Test
    void tellOfAnArtifactThatEveryVariantOfAMatrixUploads() {
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
        var here = here();
        var upload = artifact("binary", "build/app").upload();
        var ofEach = artifact("binary-" + os, "build/app").upload();
        var build = ubuntu("build").strategy(matrix(os));

        assertThat(broken(here, workflow("ci").jobs(build.steps(upload))))
                .containsExactly("+1 pipeline-artifact-uploaded-twice: artifact \"binary\" is uploaded by every variant"
                        + " of \"build\", and GitHub takes a name once; put an axis of its matrix into the name, as"
                        + " artifact(\"binary-\" + os, …)");
        assertThat(broken(here, workflow("ci").jobs(build.steps(upload.when(failure())))))
                .hasSize(1);
        assertThat(broken(here, workflow("ci").jobs(build.steps(ofEach)))).isEmpty();
        assertThat(broken(here, workflow("ci").jobs(build.steps(upload.when(os.is(MACOS_LATEST))))))
                .as("by one variant")
                .isEmpty();
        assertThat(broken(
                        here,
                        workflow("ci")
                                .jobs(ubuntu("a")
                                        .strategy(matrix(axis("os", UBUNTU_LATEST)))
                                        .steps(upload))))
                .as("the only variant")
                .isEmpty();
    }

    @Test
    void tellOfADownloadBeforeTheUploadOfTheSameJob() {
        var dist = artifact("dist", "target/*.jar");
        var here = here();
        var download = dist.download();
        var upload = dist.upload();

        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(download, upload))))
                .containsExactly("+1 pipeline-artifact-too-early: job \"a\" downloads the artifact \"dist\" before it"
                        + " uploads that itself; put the download after the upload, or leave it out");
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(parallel(upload, download)))))
                .as("at the same time")
                .hasSize(1);
        assertThat(broken(here, workflow("ci").jobs(ubuntu("a").steps(upload, download))))
                .isEmpty();
        assertThat(broken(
                        here,
                        workflow("ci")
                                .jobs(
                                        ubuntu("a").steps(upload),
                                        ubuntu("b").steps(download, upload.with("overwrite", true)))))
                .as("that of another job, to be replaced")
                .isEmpty();
    }

    private static Job[] jobs(String prefix) {
        return IntStream.range(0, 500).mapToObj(i -> ubuntu(prefix + i)).toArray(Job[]::new);
    }

    private static int here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    private static List<Finding> findings(Workflow workflow) {
        return workflow.compiled().findings();
    }

    private static List<String> broken(int here, Workflow workflow) {
        return findings(workflow).stream()
                .map(finding -> "+" + (finding.location().line() - here) + " "
                        + finding.rule().id() + ": " + finding.message())
                .toList();
    }
}
