package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.pipelines;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Workflow;

/**
 * The words for ready pipelines. Each gives ordinary workflows, which are refined like any other; the steps of a {@link Project} can be replaced
 * before.
 *
 * <pre>{@code
 * var project = javaMaven(17, 21, 25).lint(run("mvn -B -ntp spotless:check"));
 * return pipelines(
 *         pullRequest(project).refining("test", test -> test.timeout(minutes(30)).env("TZ", "UTC")),
 *         mainBranch(project),
 *         release(project).without("publish"));
 * }</pre>
 *
 * <p>The ids of jobs are the same whatever the ecosystem: {@code lint}, {@code test}, {@code audit}, {@code build}, and those of one workflow
 * alone: {@code dependency-review} and {@code required} of pull requests; {@code guardrails}, {@code attest}, {@code publish} and {@code github-release} of
 * releases; {@code notify} of both others.
 */
@PublicApi
@Transparent
public final class Templates {

    private Templates() {}

    /**
     * The three together: {@link #pullRequest}, {@link #mainBranch} and {@link #release}.
     *
     * <pre>{@code
     * return delivery(rust("stable", "beta")).replacing(...);
     * }</pre>
     */
    public static Pipelines delivery(Project project) {
        return pipelines(pullRequest(project), mainBranch(project), release(project));
    }

    /**
     * {@code pull-request.yml}: everything at once, for an answer within ten minutes, and one job {@code required} for the branch rule. A newer push
     * cancels the run of an older one. What is built is kept for a week.
     *
     * <pre>{@code
     * pullRequest(go("stable")).without(job("dependency-review"))
     * }</pre>
     */
    public static Workflow pullRequest(Project project) {
        return new PullRequestTemplate(project).compose();
    }

    /**
     * {@code main.yml}: every system with every version after each push, and once a week, because vulnerabilities become known without any; then the
     * build, kept for two weeks with its SBOM. No run is cancelled. One that fails opens an issue, or adds to it.
     *
     * <pre>{@code
     * mainBranch(rust("stable", "beta").systems(UBUNTU_LATEST, MACOS_LATEST))
     * }</pre>
     */
    public static Workflow mainBranch(Project project) {
        return new MainBranchTemplate(project).compose();
    }

    /**
     * {@code release.yml}: for a tag that begins with {@code v}, guardrails, tests and audit; then it builds once, attests where that came from, publishes
     * that in the environment {@code release}, and makes the release on GitHub. A release that fails opens an issue, and can be run again: what is
     * published already is left as it is. An image is the exception, as a registry knows it only once it is pushed: it is built and attested where
     * it is published.
     *
     * <pre>{@code
     * release(nodeNpm(22, 24)).refining("publish", publish -> publish.environment("npm"))
     * }</pre>
     */
    public static Workflow release(Project project) {
        return new ReleaseTemplate(project).compose();
    }
}
