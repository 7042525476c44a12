package dev.millrace.examples;

import static dev.millrace.dsl.AllScopes.NONE;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.seconds;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.attestations;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.cache.Caches.pip;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.expression.Expressions.variable;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.release.ReleaseChecks.checksumsMatch;
import static dev.millrace.dsl.release.ReleaseChecks.cleanWorkingTree;
import static dev.millrace.dsl.release.ReleaseChecks.noDevelopmentVersion;
import static dev.millrace.dsl.release.ReleaseChecks.packageIntegrity;
import static dev.millrace.dsl.release.ReleaseChecks.tagEqualsVersion;
import static dev.millrace.examples.PythonWheel.MODULE;
import static dev.millrace.examples.PythonWheel.PACKAGE;
import static dev.millrace.examples.PythonWheel.PYTHON;
import static dev.millrace.examples.PythonWheel.RUNTIME;
import static dev.millrace.examples.PythonWheel.locked;
import static dev.millrace.examples.PythonWheel.restored;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.aws.Aws.assumeRole;
import static dev.millrace.templates.aws.Aws.copyToS3;
import static dev.millrace.templates.aws.Aws.uploadToCodeArtifact;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.github.Releases.createRelease;
import static dev.millrace.templates.python.Python.PYPI;
import static dev.millrace.templates.python.Python.audit;
import static dev.millrace.templates.python.Python.builtVersionIs;
import static dev.millrace.templates.python.Python.everyInstallIsHashed;
import static dev.millrace.templates.python.Python.installBuilt;
import static dev.millrace.templates.python.Python.packages;
import static dev.millrace.templates.python.Python.python;
import static dev.millrace.templates.python.Python.sbom;
import static dev.millrace.templates.python.Python.twineCheck;
import static dev.millrace.templates.python.Python.version;
import static dev.millrace.templates.slack.Slack.tellOutcome;
import static java.util.stream.Collectors.joining;

import dev.millrace.actions.AttestBuildProvenance;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import java.util.stream.Stream;

/** The release of a tag: built once, and published only as it was checked. */
final class PythonWheelRelease {

    private static final String TOOLS = "requirements/release.txt";

    // With the checksums beside the packages, as users have them.
    private static final String DIST = "dist";
    private static final String[] PACKAGES = {"*.whl", "*.tar.gz"};

    private static final Artifact BUILT =
            artifact("release-package", DIST + "/*").retention(days(14));
    private static final Artifact REPORTS =
            artifact("release-reports", "sbom.cdx.json", "pip-audit.json").retention(days(14));

    private PythonWheelRelease() {}

    static Workflow workflow() {
        var guardrails = guardrails();
        var build = build();
        var security = security();
        // What was built reaches it through the audit.
        var publish = publish().needsOnly(security);
        return Millrace.workflow("release")
                .named("Release")
                .on(push(tags("v*")))
                .permissions(contents(READ))
                .stages(
                        stage("Guardrails").jobs(guardrails),
                        stage("Build").jobs(build),
                        stage("Security").jobs(security),
                        stage("Publish").jobs(publish),
                        stage("Notify")
                                .jobs(tellSlack(guardrails, build, security, publish))
                                .reporting())
                .guardrails(
                        budget(minutes(15)),
                        everyJob().hasTimeoutAtMost(minutes(15)),
                        everyAction().isPinned(),
                        everyInstallIsHashed(),
                        leastPrivilege());
    }

    private static StepsJob guardrails() {
        var version = version();
        return ubuntu("guardrails")
                .named("Is this a release?")
                .timeout(minutes(5))
                .expected(seconds(30))
                .steps(
                        tools(),
                        version,
                        tagEqualsVersion(version.output("value")),
                        noDevelopmentVersion(version.output("value")),
                        cleanWorkingTree());
    }

    private static StepsJob build() {
        return ubuntu("build")
                .named("Build the packages")
                .expected(seconds(45))
                .permissions(contents(READ), idToken(WRITE), attestations(WRITE))
                .steps(
                        tools(),
                        packages().timeout(minutes(2)),
                        builtVersionIs(github().refName()),
                        twineCheck().timeout(minutes(1)),
                        installBuilt(MODULE).timeout(minutes(2)),
                        packageIntegrity(PACKAGES).workingDirectory(DIST),
                        AttestBuildProvenance.v4()
                                .named("Attest where the packages come from")
                                .subjectPath(Stream.of(PACKAGES)
                                        .map(file -> DIST + "/" + file)
                                        .collect(joining("\n")))
                                .timeout(minutes(3)),
                        BUILT.upload());
    }

    private static StepsJob security() {
        return ubuntu("security")
                .named("Audit what is released")
                .expected(seconds(60))
                .steps(
                        tools(),
                        BUILT.download(DIST),
                        checksumsMatch().workingDirectory(DIST),
                        sbom(PYPI, RUNTIME).timeout(minutes(3)),
                        audit(RUNTIME).timeout(minutes(3)),
                        REPORTS.upload().when(notCancelled()));
    }

    private static StepsJob publish() {
        // The guardrails have made sure that the tag is the version.
        var version = run("echo \"value=${GITHUB_REF_NAME#v}\" >> \"$GITHUB_OUTPUT\"")
                .named("Take the version from the tag")
                .id("version");
        var number = version.output("value");
        return ubuntu("publish")
                .named("Publish")
                .timeout(minutes(15))
                .expected(seconds(120))
                .permissions(contents(WRITE), idToken(WRITE))
                .steps(
                        tools(),
                        BUILT.download(DIST),
                        REPORTS.download(),
                        checksumsMatch().workingDirectory(DIST),
                        version,
                        assumeRole(variable("AWS_ROLE"), variable("AWS_REGION")).timeout(minutes(2)),
                        uploadToCodeArtifact(
                                        variable("CODEARTIFACT_DOMAIN"),
                                        variable("CODEARTIFACT_REPOSITORY"),
                                        PACKAGE,
                                        number)
                                .timeout(minutes(4)),
                        copyToS3(DIST, "s3://" + variable("WHEEL_BUCKET") + "/wheels/" + PACKAGE + "/" + number + "/")
                                .timeout(minutes(3)),
                        createRelease(github().refName(), DIST + "/* sbom.cdx.json pip-audit.json")
                                .timeout(minutes(3)));
    }

    private static StepsJob tellSlack(Job... jobs) {
        return ubuntu("notify")
                .named("Tell Slack")
                .timeout(minutes(5))
                .expected(seconds(10))
                .permissions(NONE)
                .steps(tellOutcome(
                        secret("SLACK_WEBHOOK_URL"),
                        PACKAGE + " " + github().refName(),
                        "released successfully",
                        jobs));
    }

    private static Step tools() {
        return steps(
                fullHistory(),
                python(PYTHON),
                restored(pip().onLinux().key("release").lockFiles(TOOLS, RUNTIME)),
                locked(TOOLS));
    }
}
