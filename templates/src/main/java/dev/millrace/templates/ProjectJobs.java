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

    StepsJob lint() {
        return ubuntu("lint")
                .named("Lint")
                .expected(minutes(1), minutes(3))
                .steps(checkout(), project.setup(), project.lint());
    }

    StepsJob test() {
        return test(steps(project.setup(), project.test()));
    }

    StepsJob testWith(Object version) {
        return test(steps(project.setup(version), project.testWith(version)));
    }

    private static StepsJob test(Step steps) {
        return ubuntu("test")
                .named("Test")
                .timeout(minutes(20))
                .expected(minutes(2), minutes(8))
                .steps(checkout(), steps);
    }

    StepsJob audit() {
        return ubuntu("audit")
                .named("Audit the dependencies")
                .timeout(minutes(20))
                .expected(minutes(1), minutes(5))
                .steps(checkout(), project.setup(), project.audit());
    }

    /** Builds, and does then what a workflow wants beside. */
    StepsJob build(Step... more) {
        return ubuntu("build")
                .named("Build")
                .timeout(minutes(20))
                .expected(minutes(1), minutes(6))
                .steps(checkout(), project.setup(), project.build())
                .steps(more);
    }

    /** What was built, where that is files. */
    Optional<Artifact> packages() {
        return project.packages().isEmpty()
                ? Optional.empty()
                : Optional.of(artifact("packages", project.packages().toArray(String[]::new)));
    }

    /** The step that keeps what was built, if any. */
    Step keepPackages(int days) {
        return steps(packages()
                .map(each -> each.retention(days(days)).upload())
                .map(List::of)
                .orElse(List.of()));
    }

    /** The step that brings what was built into the folder {@code dist}, if any. */
    Step fetchPackages() {
        return steps(packages().map(each -> each.download("dist")).map(List::of).orElse(List.of()));
    }

    /** Everything that was built to be released, in {@code dist} and {@code release-bundle}. */
    Step fetchBuilt() {
        return steps(fetchPackages(), project.isBundled() ? BUNDLE.download(FOLDER) : steps());
    }

    /** The steps that make what is published ready, and keep it, where that is more than the packages. */
    Step keepBundle(int days) {
        return project.isBundled()
                ? steps(project.bundle(), BUNDLE.retention(days(days)).upload())
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
}
