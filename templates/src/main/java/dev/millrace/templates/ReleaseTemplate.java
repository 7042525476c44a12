package dev.millrace.templates;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.attestations;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.release.ReleaseChecks.cleanWorkingTree;
import static dev.millrace.dsl.release.ReleaseChecks.noDevelopmentVersion;
import static dev.millrace.dsl.release.ReleaseChecks.packageIntegrity;
import static dev.millrace.dsl.release.ReleaseChecks.tagEqualsVersion;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.github.Releases.createRelease;

import dev.millrace.actions.AttestBuildProvenance;
import dev.millrace.dsl.Permission;
import dev.millrace.dsl.Stage;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Workflow;
import java.util.Optional;
import java.util.stream.Stream;

/** The workflow of releases: what must hold is looked at first, and what is published was built once. */
@Transparent
record ReleaseTemplate(Project project) {

    private static final int DAYS_KEPT = 30;

    Workflow compose() {
        var jobs = new ProjectJobs(project);
        return workflow("release")
                .named("Release")
                .on(push(tags("v*")))
                .permissions(contents(READ))
                .defaultShell("bash")
                .concurrency(perRef())
                .stages(
                        stage("Guard").jobs(guardrails()),
                        stage("Verify")
                                .jobs(Stream.of(jobs.test(), jobs.audit())
                                        .flatMap(Optional::stream)
                                        .toList()),
                        stage("Build").jobs(build(jobs).stream().toList()))
                .stages(attestation(jobs))
                .stages(publication(jobs))
                .stages(
                        stage("Announce").jobs(githubRelease(jobs)),
                        stage("Report").jobs(jobs.tellOfFailure("A release failed")))
                .guardrails(
                        budget(minutes(45)),
                        everyJob().hasTimeout(),
                        everyAction().isPinned(),
                        leastPrivilege());
    }

    private StepsJob guardrails() {
        var version = project.version();
        return ubuntu("guardrails")
                .named("Check what must hold")
                .expected(minutes(1))
                .steps(
                        fullHistory(),
                        project.setupSteps(),
                        version,
                        project.hasVersion() ? tagEqualsVersion(version.output("value")) : steps(),
                        noDevelopmentVersion(version.output("value")),
                        cleanWorkingTree());
    }

    private Optional<StepsJob> build(ProjectJobs jobs) {
        var packages = project.packageFiles().toArray(String[]::new);
        return jobs.buildWithSbom(jobs.keepSbom(DAYS_KEPT))
                .map(job -> job.steps(
                        packages.length == 0 ? steps() : packageIntegrity(packages),
                        jobs.keepPackages(DAYS_KEPT),
                        jobs.keepBundle(DAYS_KEPT)));
    }

    private Stage[] attestation(ProjectJobs jobs) {
        return project.packageFiles().isEmpty() && !project.isBundled()
                ? new Stage[0]
                : new Stage[] {stage("Attest").jobs(attest(jobs))};
    }

    // Not where it is built: every script of every dependency could sign in the name of the repository there.
    private StepsJob attest(ProjectJobs jobs) {
        return ubuntu("attest")
                .named("Attest the packages")
                .timeout(minutes(5))
                .expected(minutes(1))
                .permissions(idToken(WRITE), attestations(WRITE))
                .steps(
                        jobs.fetchBuilt(),
                        AttestBuildProvenance.v4()
                                .named("Attest where they come from")
                                .subjectPath(project.isBundled() ? "dist/**/*\nrelease-bundle/**/*" : "dist/**/*"));
    }

    // What has nowhere to be published is released on GitHub alone.
    private Stage[] publication(ProjectJobs jobs) {
        return project.isPublished() ? new Stage[] {stage("Publish").jobs(publish(jobs))} : new Stage[0];
    }

    private StepsJob publish(ProjectJobs jobs) {
        var permissions = Stream.concat(Stream.of(contents(READ)), project.publicationPermissions().stream());
        return ubuntu("publish")
                .named("Publish")
                .timeout(minutes(20))
                .expected(minutes(1), minutes(5))
                .permissions(permissions.toArray(Permission[]::new))
                .environment("release")
                .steps(checkout(), jobs.fetchBuilt(), project.publishSteps());
    }

    private StepsJob githubRelease(ProjectJobs jobs) {
        var hasFiles =
                !project.packageFiles().isEmpty() || !project.settings().sbom().isEmpty();
        return ubuntu("github-release")
                .named("Make the release on GitHub")
                .expected(minutes(1))
                .permissions(contents(WRITE))
                .steps(hasFiles ? releaseWithFiles(jobs) : createRelease(github().refName(), ""));
    }

    private static Step releaseWithFiles(ProjectJobs jobs) {
        return steps(
                jobs.fetchPackages(),
                jobs.fetchSbom(),
                run("sha256sum -- * > SHA256SUMS").named("Sum up the files").workingDirectory("dist"),
                createRelease(github().refName(), "dist/*"));
    }
}
