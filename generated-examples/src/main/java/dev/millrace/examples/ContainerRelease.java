package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Permissions.issues;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.Permissions.pullRequests;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.cache.Caches.dockerLayers;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.githubToken;
import static dev.millrace.dsl.expression.Expressions.notFromFork;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.expression.Expressions.startsWith;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.container.Images.buildx;
import static dev.millrace.templates.container.Images.loginToGhcr;
import static dev.millrace.templates.container.Images.qemu;
import static dev.millrace.templates.container.Images.sign;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.github.Releases.gh;
import static dev.millrace.templates.python.Python.PYPI;
import static dev.millrace.templates.python.Python.everyInstallIsHashed;
import static dev.millrace.templates.python.Python.install;
import static dev.millrace.templates.python.Python.python;

import dev.millrace.actions.BuildPushAction;
import dev.millrace.actions.MetadataAction;
import dev.millrace.actions.SemanticReleaseAction;
import dev.millrace.actions.SetupPython;
import dev.millrace.actions.SetupTask;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.expression.Condition;

/**
 * The delivery of a container image: every push is checked and kept as an image, and on {@code main} the commits say whether it is a release,
 * which is tagged, signed and documented.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new ContainerRelease().define()) // .github/workflows/ci.yml
 * }</pre>
 */
@PublicApi
public final class ContainerRelease implements PipelineSource {

    private static final String PYTHON = "3.11";
    private static final String IMAGE = "ghcr.io/" + github().repository();
    private static final String DEPENDABOT = "dependabot[bot]";

    /** To be called by Millrace. */
    public ContainerRelease() {}

    @Override
    public Pipelines define() {
        var quality = quality();
        var release = release();
        var docs = docs(release);

        var ci = workflow("ci")
                .named("CI")
                .on(push(branches("**")), pullRequest())
                .permissions(contents(READ))
                // On main, a run that is stopped could leave a tag without its image.
                .concurrency(perRef().cancelInProgressExceptOn("main"))
                .stages(
                        stage("Quality").jobs(quality),
                        stage("Build and release").jobs(release),
                        stage("Documentation").jobs(docs))
                .guardrails(
                        everyJob().hasTimeoutAtMost(minutes(45)),
                        everyAction().isPinned(),
                        everyInstallIsHashed(),
                        leastPrivilege());
        return pipelines(ci);
    }

    private static StepsJob quality() {
        return ubuntu("quality")
                .named("Quality")
                .steps(
                        checkout(),
                        python(PYTHON).cache(SetupPython.Cache.PIP).cacheDependencyPath("requirements-dev.txt"),
                        SetupTask.v3()
                                .named("Install the task runner")
                                .version("3.x")
                                .repoToken(githubToken()),
                        install(PYPI, "requirements-dev.txt").timeout(minutes(3)),
                        run("task ci")
                                .named("Lint and test")
                                .timeout(minutes(8))
                                .comment(
                                        "flake8 and pylint, hadolint from its image for the Dockerfile, and the tests with coverage"));
    }

    private static StepsJob release() {
        var onMain = event().isPush().and(ref().isBranch("main"));
        var semantic = semanticRelease().when(onMain);
        var found = findRelease(semantic).when(onMain);
        var branch = branchTag();
        var metadata = names(found, branch);
        var push = env("PUSH").is("true");
        var image = image(metadata);
        return ubuntu("release")
                .named("Build and release")
                .timeout(minutes(45))
                // As long as it takes with all layers in the cache, and without any.
                .expected(minutes(2), minutes(20))
                .permissions(contents(WRITE), issues(WRITE), pullRequests(WRITE), packages(WRITE), idToken(WRITE))
                .env("PUSH", mayPush())
                .outputs(found, "published", "version")
                .steps(
                        fullHistory(),
                        semantic,
                        found,
                        qemu(),
                        buildx(),
                        loginToGhcr().when(push),
                        branch,
                        metadata,
                        image,
                        sign(IMAGE, image.digestOutput(), push));
    }

    private static SemanticReleaseAction semanticRelease() {
        return SemanticReleaseAction.v6()
                .id("semantic")
                .named("Release what the commits say")
                .semanticVersion("25.0.9")
                .with("extra_plugins", "@semantic-release/changelog@6.0.3", "@semantic-release/git@10.0.1")
                .env("GITHUB_TOKEN", githubToken())
                .timeout(minutes(5))
                .comment("feat: minor, fix: patch, BREAKING CHANGE: major. The plugins stand in .releaserc.json:"
                        + " commit-analyzer, release-notes-generator, changelog (CHANGELOG.md), git and github.");
    }

    private static RunStep findRelease(SemanticReleaseAction semantic) {
        return gh(script("container-release/find-release.sh"))
                .id("release")
                .named("Find the release of this commit")
                .env("PUBLISHED", semantic.newReleasePublishedOutput())
                .env("VERSION", semantic.newReleaseVersionOutput());
    }

    private static RunStep branchTag() {
        return script("container-release/branch-tag.sh")
                .id("branch")
                .named("Make a tag of the branch's name")
                .env("BRANCH", github().headRef().orElse(github().refName()));
    }

    // Branches and pull requests: main or its branch, pr-7, sha-0123abc. A release: v1.2.3 and latest, and nothing
    // else.
    private static MetadataAction names(RunStep release, RunStep branch) {
        var published = release.output("published").is("true");
        return MetadataAction.v6()
                .id("metadata")
                .named("Name the image")
                .images(IMAGE)
                .flavor("latest=false")
                .tags(
                        "type=raw,value=" + branch.output("tag") + ",enable=" + published.not(),
                        "type=ref,event=pr",
                        "type=sha,enable=" + published.not(),
                        "type=semver,pattern=v{{version}},value=" + release.output("version") + ",enable=" + published,
                        "type=raw,value=latest,enable=" + published)
                .comment("The commit of a pull request is its last one, which others know, and not the test merge.")
                .env("DOCKER_METADATA_PR_HEAD_SHA", true);
    }

    private static BuildPushAction image(MetadataAction metadata) {
        var build = BuildPushAction.v7()
                .id("build")
                .named("Build the image, and push it")
                // What is checked out, and not the commit of the run: the release has changed CHANGELOG.md.
                .context(".")
                .platforms("linux/amd64,linux/arm64")
                .tags(metadata.tagsOutput())
                .labels(metadata.labelsOutput())
                .outputs("type=image,push=" + env("PUSH")
                        + ",compression=zstd,force-compression=true,oci-mediatypes=true")
                .sbom(true)
                .provenance("mode=max");
        return dockerLayers().filledBy(build);
    }

    private static StepsJob docs(StepsJob release) {
        return ubuntu("docs")
                .named("Documentation")
                .when(release.output("published").is("true"))
                .permissions(contents(WRITE))
                .steps(
                        fullHistory().ref("v" + release.output("version")),
                        python(PYTHON).cache(SetupPython.Cache.PIP).cacheDependencyPath("requirements-docs.txt"),
                        install(PYPI, "requirements-docs.txt")
                                .named("Install MkDocs Material and mike")
                                .timeout(minutes(3)),
                        script("container-release/publish-docs.sh")
                                .named("Publish the documentation of the version")
                                .env("GH_TOKEN", githubToken())
                                .env("VERSION", release.output("version")));
    }

    // What others propose is built, and gets no further; nor do the branches of Dependabot, which nobody has looked at.
    private static Condition mayPush() {
        var byPeople = github().actor()
                .isNot(DEPENDABOT)
                .and(event().field("pull_request.user.login").isNot(DEPENDABOT));
        return event().isPush()
                .and(startsWith(ref().name(), "dependabot/").not())
                .or(notFromFork().and(byPeople));
    }
}
