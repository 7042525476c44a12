package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.actions;
import static dev.millrace.dsl.cache.Caches.dockerLayers;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.expression.Expressions.variable;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.aws.Aws.connectToEks;
import static dev.millrace.templates.aws.Aws.loginToEcr;
import static dev.millrace.templates.aws.Aws.useAccessKey;
import static dev.millrace.templates.container.Images.buildx;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Releases.gh;

import dev.millrace.actions.BuildPushAction;
import dev.millrace.actions.ConfigureAwsCredentials;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import java.util.List;

/** How the services get to the registry and to staging. */
final class ServiceDelivery {

    private static final String SCRIPTS = "rust-microservices/";

    private final List<String> services;

    ServiceDelivery(List<String> services) {
        this.services = services;
    }

    StepsJob buildAndPush() {
        var service = axis("service", services);
        var ecr = loginToEcr();
        var branch = script(SCRIPTS + "branch-tag.sh")
                .named("Make a tag of the branch")
                .id("branch")
                .env("BRANCH", github().refName());
        var image = ecr.registryOutput() + "/" + service;
        var build = BuildPushAction.v7()
                .named("Build and push the image")
                .context(".")
                .file("services/" + service + "/Dockerfile")
                .push(true)
                .tags(image + ":" + github().sha(), image + ":" + branch.output("tag"));
        return ubuntu("build-and-push")
                .strategy(matrix(service).failFast(false).maxParallel(4))
                .expected(minutes(8), minutes(15))
                .timeout(minutes(45))
                .steps(
                        checkout(),
                        login(),
                        ecr,
                        buildx(),
                        branch,
                        dockerLayers().scope(service).filledBy(build),
                        script(SCRIPTS + "verify-image.sh")
                                .named("Verify that the registry has the image")
                                .env("REPOSITORY", service)
                                .env("COMMIT_TAG", github().sha())
                                .env("BRANCH_TAG", branch.output("tag"))
                                .env("DIGEST", build.digestOutput()));
    }

    StepsJob deployStaging() {
        var status = script(SCRIPTS + "verify-status.sh")
                .named("Verify the status")
                .id("status")
                .timeout(minutes(2));
        return ubuntu("deploy-staging")
                .environment(environment("staging"))
                .permissions()
                .expected(minutes(3), minutes(5))
                .timeout(minutes(20))
                .env("SERVICES", String.join(" ", services))
                .outputs(status, "deployed")
                .steps(
                        connect(),
                        script(SCRIPTS + "restart.sh")
                                .named("Restart the services")
                                .timeout(minutes(2))
                                .comment(
                                        "They run images with the tag of the branch, which they fetch when they start."),
                        script(SCRIPTS + "wait-until-healthy.sh")
                                .named("Wait until they are healthy")
                                .timeout(minutes(8)),
                        status,
                        run("""
                                kubectl get pods --output wide
                                kubectl get events --sort-by .lastTimestamp
                                """)
                                .named("Show why they are not")
                                .timeout(minutes(2))
                                .when(failure()));
    }

    StepsJob smokeTest() {
        var pods = script(SCRIPTS + "check-pods.sh")
                .named("Every pod is ready")
                .id("pods")
                .timeout(minutes(2));
        var endpoints = script(SCRIPTS + "check-endpoints.sh")
                .named("Every service has endpoints")
                .id("endpoints")
                .timeout(minutes(2))
                .when(notCancelled());
        var configMaps = script(SCRIPTS + "check-config-maps.sh")
                .named("Every config map is there")
                .id("config-maps")
                .timeout(minutes(2))
                .when(notCancelled());
        return ubuntu("smoke-test")
                .permissions()
                .expected(minutes(2))
                .env("SERVICES", String.join(" ", services))
                .outputs("pods", pods.outcome())
                .outputs("endpoints", endpoints.outcome())
                .outputs("config-maps", configMaps.outcome())
                .steps(connect(), pods, endpoints, configMaps);
    }

    /** Tells what became of these jobs, of which the results of the last two would always be successes. */
    StepsJob notify(Job images, Job staging, Job smoke) {
        return ubuntu("notify")
                .needs(images, staging, smoke)
                .permissions(actions(READ).comment("Lists the jobs of the run."))
                .expected(minutes(1))
                .timeout(minutes(5))
                .steps(gh(script(SCRIPTS + "notify.sh"))
                        .named("Tell what was delivered, and what to do")
                        .env("RUN_ID", github().runId())
                        .env("BRANCH", github().refName())
                        .env("COMMIT", github().sha())
                        .env("IMAGES", images.result())
                        .env("DEPLOYED", staging.output("deployed"))
                        .env("PODS", smoke.output("pods"))
                        .env("ENDPOINTS", smoke.output("endpoints"))
                        .env("CONFIG_MAPS", smoke.output("config-maps")));
    }

    private static Step connect() {
        return steps(
                login().timeout(minutes(1)),
                connectToEks(variable("EKS_CLUSTER"), "staging").timeout(minutes(2)));
    }

    private static ConfigureAwsCredentials login() {
        return useAccessKey(secret("AWS_ACCESS_KEY_ID"), secret("AWS_SECRET_ACCESS_KEY"), variable("AWS_REGION"));
    }
}
