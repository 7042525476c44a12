package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.guardrail.Guardrails.longestPath;
import static dev.millrace.dsl.guardrail.Guardrails.requiredCheckIsPresent;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.expression.Condition;
import java.util.List;

/**
 * The delivery of twelve services in Rust that share a workspace: each is tested by itself, their images go to ECR, and what is on the
 * branch {@code main} goes to a cluster for staging.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new RustMicroservices().define()) // .github/workflows/ci.yml
 * }</pre>
 */
@PublicApi
public final class RustMicroservices implements PipelineSource {

    private static final List<String> SERVICES = List.of(
            "auth-service",
            "user-service",
            "messaging-service",
            "content-service",
            "feed-service",
            "search-service",
            "media-service",
            "notification-service",
            "streaming-service",
            "video-service",
            "cdn-service",
            "events-service");
    private static final String WITHOUT_IMAGE = "video-service";
    private static final String MAIN = "main";
    private static final Condition IS_PUSH = event().isPush();

    private final ServiceChecks checks = new ServiceChecks(SERVICES);
    private final ServiceDelivery delivery = new ServiceDelivery(
            SERVICES.stream().filter(each -> !each.equals(WITHOUT_IMAGE)).toList());

    /** To be called by Millrace. */
    public RustMicroservices() {}

    @Override
    public Pipelines define() {
        var lint = checks.formatAndLint();
        var tests = checks.testServices().needs(lint);
        var coverage = checks.codeCoverage().needs(tests);
        var audit = checks.securityAudit().needs(lint).advisory();
        var dependencies = checks.dependencyCheck().needs(lint).informational();
        var integration = checks.integrationTests().needs(tests);
        var build = checks.buildRelease().needs(lint, tests, audit);
        var images = delivery.buildAndPush()
                .needs(build, coverage, audit, integration)
                .when(IS_PUSH);
        var staging = delivery.deployStaging()
                .needs(images)
                .when(IS_PUSH.and(ref().isBranch(MAIN)))
                .informational();
        var smoke = delivery.smokeTest()
                .needs(staging)
                .when(staging.output("deployed").is("true"))
                .informational();
        var report = checks.qualityReport(tests, coverage, audit).reporting();
        var notify = delivery.notify(images, staging, smoke)
                .needs(report)
                .when(IS_PUSH)
                .reporting();

        return ci(
                lint, tests, coverage, audit, dependencies, integration, build, images, staging, smoke, report, notify);
    }

    private static Pipelines ci(Job... jobs) {
        return pipelines(workflow("ci")
                .named("CI")
                .on(push(branches(MAIN, "develop", "feature/**")), pullRequest(branches(MAIN, "develop")))
                .permissions(contents(READ))
                .env("CARGO_TERM_COLOR", "always")
                // Nobody changes a file and compiles again on a runner; without this, caches are half as big.
                .env("CARGO_INCREMENTAL", 0)
                .defaultShell("bash")
                .concurrency(perRef().cancelInProgressExceptOn(MAIN).comment("""
                                Runs of main follow each other, so that an older one never pushes or deploys after a newer one; of those
                                that wait, the newest stays, which has the commits of the others."""))
                .jobs(jobs)
                .requiredCheck("required")
                .guardrails(
                        longestPath().of(pullRequest()).atMost(minutes(25)),
                        longestPath().of(push()).atMost(minutes(48)),
                        everyJob().hasTimeout(),
                        everyAction().isPinnedExcept(ServiceChecks.POSTGRES, ServiceChecks.REDIS),
                        leastPrivilege(),
                        requiredCheckIsPresent()));
    }
}
