package dev.millrace.architecture;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.longestPath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.SetupJava;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.output.WorkflowFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline by which the language was designed is written as it was designed. */
final class DesignListingTest {

    @TempDir
    Path root;

    private static final class Ci implements PipelineSource {

        @Override
        public Pipelines define() {
            var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
            var jdk = axis("java", 17, 21, 25);
            var dist = artifact("dist", "target/*.jar").retention(days(7));

            var lint = ubuntu("lint").steps(Checkout.v7(), run("./mvnw -B spotless:check"));
            var audit = ubuntu("audit").steps(Checkout.v7(), run("./mvnw -B org.owasp:dependency-check-maven:check"));
            var test = job("test")
                    .strategy(matrix(os, jdk)
                            .exclude(os.is(MACOS_LATEST), jdk.is(17))
                            .failFast(false))
                    .runsOn(os)
                    .timeout(minutes(10))
                    .expected(minutes(4), minutes(6))
                    .steps(
                            Checkout.v7().fetchDepth(1),
                            SetupJava.v5()
                                    .distribution(TEMURIN)
                                    .javaVersion(jdk)
                                    .cache(MAVEN),
                            run("./mvnw -B verify"));

            var version = run("""
                    echo "value=$(./mvnw -q help:evaluate -DforceStdout -Dexpression=project.version)" >> "$GITHUB_OUTPUT"
                    """).id("version");
            var build = ubuntu("build")
                    .steps(Checkout.v7(), version, run("./mvnw -B package"), dist.upload())
                    .outputs("version", version.output("value"));
            var publish = ubuntu("publish")
                    .permissions(contents(WRITE))
                    .steps(
                            Checkout.v7(),
                            dist.download(),
                            run("./publish \"$VERSION\"").env("VERSION", build.output("version")));
            var notify = ubuntu("notify")
                    .steps(Checkout.v7(), run("./notify \"$RESULT\"").env("RESULT", publish.result()));

            var ci = workflow("ci")
                    .named("CI")
                    .on(pullRequest(branches("main")), push(branches("main")))
                    .concurrency(perRef().cancelInProgress())
                    .permissions(contents(READ))
                    .stages(
                            stage("Verify").jobs(lint, test, audit.advisory()),
                            stage("Build").jobs(build),
                            stage("Publish").jobs(publish).when(event().isPush().and(ref().isBranch("main"))),
                            stage("Report").jobs(notify).reporting())
                    .guardrails(
                            longestPath().of(pullRequest()).atMost(minutes(15)),
                            everyJob().hasTimeout(),
                            everyAction().isPinned());
            return pipelines(ci);
        }

        private static StepsJob ubuntu(String id) {
            return job(id).runsOn(UBUNTU_LATEST).timeout(minutes(10)).expected(minutes(1), minutes(2));
        }
    }

    @Test
    void isWrittenWithoutAFinding() {
        var file = WorkflowFiles.in(root).write(new Ci().define()).get(0);

        assertThat(file.findings()).isEmpty();
        assertThat(file.text())
                .contains("    needs: [lint, test]\n", "    needs: build\n", "    needs: [publish, audit]\n");
        assertThat(WorkflowFiles.in(root).check(new Ci().define()).isUpToDate()).isTrue();
    }
}
