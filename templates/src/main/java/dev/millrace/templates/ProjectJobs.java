package dev.millrace.templates;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.issues;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Issues.openOrUpdateIssue;

import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;
import java.util.List;
import java.util.Optional;

/** The jobs that several of the ready workflows have. */
@Transparent
record ProjectJobs(Project project) {

    private static final String FOLDER = "release-bundle";
    private static final Artifact BUNDLE = artifact(FOLDER, FOLDER);

    Optional<StepsJob> lint() {
        return unlessEmpty(
                settings().lint(),
                ubuntu("lint")
                        .named("Lint")
                        .expected(minutes(1), minutes(3))
                        .steps(checkout(), project.setupSteps(), project.lintSteps()));
    }

    Optional<StepsJob> test() {
        return test(steps(project.setupSteps(), project.testSteps()));
    }

    Optional<StepsJob> testWith(Object version) {
        return test(steps(project.setupSteps(version), project.testSteps(version)));
    }

    private Optional<StepsJob> test(Step steps) {
        return settings()
                .test()
                .map(tests -> ubuntu("test")
                        .named("Test")
                        .timeout(minutes(20))
                        .expected(minutes(2), minutes(8))
                        .steps(checkout(), steps));
    }

    Optional<StepsJob> audit() {
        return unlessEmpty(
                settings().audit(),
                ubuntu("audit")
                        .named("Audit the dependencies")
                        .timeout(minutes(20))
                        .expected(minutes(1), minutes(5))
                        .steps(checkout(), project.setupSteps(), project.auditSteps()));
    }

    // What a project has no steps for needs no job, which would only check out.
    private static Optional<StepsJob> unlessEmpty(List<Step> steps, StepsJob job) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(job);
    }

    /** Builds, and does then what a workflow wants beside, where anything is built. */
    Optional<StepsJob> build(Step... more) {
        return settings().isBuilt() ? Optional.of(buildJob(more)) : Optional.empty();
    }

    /** The same, after the list of components; also where that is all that is to be made. */
    Optional<StepsJob> buildWithSbom(Step... more) {
        return settings().isBuilt() || !settings().sbom().isEmpty()
                ? Optional.of(buildJob(project.sbomSteps(), steps(more)))
                : Optional.empty();
    }

    private StepsJob buildJob(Step... more) {
        return ubuntu("build")
                .named("Build")
                .timeout(minutes(20))
                .expected(minutes(1), minutes(6))
                .steps(checkout(), project.setupSteps(), project.buildSteps())
                .steps(more);
    }

    /** What was built, where that is files. */
    Optional<Artifact> packages() {
        return project.packageFiles().isEmpty()
                ? Optional.empty()
                : Optional.of(artifact("packages", project.packageFiles().toArray(String[]::new)));
    }

    /** The list of components, if there is one. */
    private Optional<Artifact> sbom() {
        return settings().sbom().isEmpty() ? Optional.empty() : Optional.of(artifact("sbom", "sbom.json"));
    }

    /** The step that keeps what was built, if any. */
    Step keepPackages(int days) {
        return kept(packages(), days);
    }

    /** The step that brings what was built into the folder {@code dist}, if any. */
    Step fetchPackages() {
        return fetched(packages());
    }

    /** The step that keeps the list of components, if any. */
    Step keepSbom(int days) {
        return kept(sbom(), days);
    }

    /** The step that brings the list of components into the folder {@code dist}, if any. */
    Step fetchSbom() {
        return fetched(sbom());
    }

    private static Step kept(Optional<Artifact> artifact, int days) {
        return steps(artifact.stream()
                .map(each -> each.retention(days(days)).upload())
                .toList());
    }

    private static Step fetched(Optional<Artifact> artifact) {
        return steps(artifact.stream().map(each -> each.download("dist")).toList());
    }

    /** Everything that was built to be released, in {@code dist} and {@code release-bundle}. */
    Step fetchBuilt() {
        return steps(fetchPackages(), project.isBundled() ? BUNDLE.download(FOLDER) : steps());
    }

    /** The steps that make what is published ready, and keep it, where that is more than the packages. */
    Step keepBundle(int days) {
        return project.isBundled()
                ? steps(project.bundleSteps(), BUNDLE.retention(days(days)).upload())
                : steps();
    }

    StepsJob tellOfFailure(String title) {
        return ubuntu("notify")
                .named("Tell of a failure")
                .permissions(issues(WRITE))
                .when(failure())
                .timeout(minutes(5))
                .expected(minutes(1))
                .steps(openOrUpdateIssue(title));
    }

    private ProjectSettings settings() {
        return project.settings();
    }
}
