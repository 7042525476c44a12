package dev.millrace.examples;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.Workflows.checkSources;
import static dev.millrace.templates.Workflows.workflowsUpToDate;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.jvm.Jdk.temurin;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.StepsJob;

/**
 * Millrace's own workflows: everything is built and tested on the oldest and the newest Java, Millrace checks its own workflows, and a tag becomes a release.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new MillraceCi().define()) // .github/workflows/ci.yml and release.yml
 * }</pre>
 */
@PublicApi
public final class MillraceCi implements PipelineSource {

    /** To be called by Millrace. */
    public MillraceCi() {}

    @Override
    public Pipelines define() {
        var workflows = workflowsUpToDate(
                        temurin(17).cache(MAVEN),
                        run("echo \"$PWD\" >> \"$GITHUB_PATH\"").named("Put this Millrace on the path"),
                        run("millrace validate --profile strict .github action.yml")
                                .named("Validate our workflows and our action"),
                        checkSources(source("MillraceCi"), source("MillraceRelease")))
                .timeout(minutes(15))
                .expected(minutes(2), minutes(5));

        var plugin = ubuntu("plugin")
                .named("Run the Maven plugin in whole builds")
                .timeout(minutes(20))
                .expected(minutes(2), minutes(5))
                .steps(
                        checkout(),
                        temurin(17).cache(MAVEN),
                        run("mvn -B -ntp -Pit -pl maven-plugin -am verify -DskipTests"));

        var ci = workflow("ci")
                .named("CI")
                .on(pullRequest(), push(branches("main")))
                .permissions(contents(READ))
                .concurrency(perRef().cancelInProgress("${{ github.event_name == 'pull_request' }}"))
                .jobs(verify("verify"), plugin, workflows);
        return pipelines(ci, MillraceRelease.workflow());
    }

    /** Everything, on the oldest and the newest Java. */
    static StepsJob verify(String id) {
        var jdk = axis("java", 17, 25);
        return job(id).named("Verify with JDK " + jdk)
                .strategy(matrix(jdk).failFast(false))
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(30))
                .expected(minutes(5), minutes(15))
                .steps(checkout(), temurin(jdk).cache(MAVEN), run("mvn -B -ntp verify"));
    }

    private static String source(String name) {
        return "generated-examples/src/main/java/dev/millrace/examples/" + name + ".java";
    }
}
