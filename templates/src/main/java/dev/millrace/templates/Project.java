package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.steps;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Permission;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a project has to say for its pipelines: the steps by which it is checked, tested, built and published. Each ecosystem has a ready one; whatever is
 * said again replaces what was there, and what is there can be read, to have something before or behind it. What it has no steps for, no workflow has
 * a job for: {@code withoutLint()}, or {@code lint()} without a step.
 *
 * <pre>{@code
 * var project = javaMaven(17, 21, 25)
 *         .lint(run("mvn -B -ntp spotless:check"))
 *         .test(run("docker compose up -d"), javaMaven(17).testSteps())
 *         .systems(UBUNTU_LATEST);
 * }</pre>
 */
@PublicApi
@Transparent
public final class Project {

    // Where nothing else is said, a project has no version but its tag.
    private static final RunStep TAG = run("echo \"value=${GITHUB_REF_NAME#v}\" >> \"$GITHUB_OUTPUT\"")
            .named("Take the version from the tag")
            .shell("bash");

    private final ProjectSettings settings;

    private Project(ProjectSettings settings) {
        this.settings = settings;
    }

    /**
     * A project whose steps are all still to be said.
     *
     * @param versions what main is tested with, each for itself: the versions of a language, platforms, databases; the first is what everything else uses
     * @param setup makes the steps that set a runner up for a version, which is one of the values, or the axis where there is a matrix
     * @throws IllegalArgumentException when there is no version, or only an expression that gives them
     */
    public static Project of(Axis<?> versions, Function<Object, Step> setup) {
        return new Project(ProjectSettingsBuilder.builder()
                .versions(versions)
                .setup(setup)
                .branch("main")
                .systems(List.of(RunnerLabel.UBUNTU_LATEST))
                .version(TAG)
                .settings());
    }

    /** The same project with other versions to test main with; the first is what everything else uses. */
    public Project versions(Axis<?> versions) {
        return with(edit().versions(versions));
    }

    /** The same project, set up by other steps for each version. */
    public Project setup(Function<Object, Step> setup) {
        return with(edit().setup(setup));
    }

    /** The same project whose main branch has another name than {@code main}. */
    public Project branch(String name) {
        return with(edit().branch(name));
    }

    /** The same project, tested on these runners after each push to its main branch; everything else runs on Ubuntu. */
    public Project systems(RunnerLabel... labels) {
        return with(edit().systems(List.of(labels)));
    }

    /** The same project with other steps that look at the source. */
    public Project lint(Step... steps) {
        return with(edit().lint(List.of(steps)));
    }

    /** The same project, whose source nothing looks at. */
    public Project withoutLint() {
        return lint();
    }

    /** The same project with other steps that test it. */
    public Project test(Step... steps) {
        var copy = List.of(steps);
        return copy.isEmpty() ? withoutTest() : test(version -> steps(copy));
    }

    /** The same project, tested by other steps for each version, where setting a runner up does not tell them which. */
    public Project test(Function<Object, Step> steps) {
        return with(edit().test(Optional.of(steps)));
    }

    /** The same project, which has no tests. */
    public Project withoutTest() {
        return with(edit().test(Optional.empty()));
    }

    /** The same project with other steps that build it. */
    public Project build(Step... steps) {
        return steps.length == 0 ? withoutBuild() : with(edit().build(List.of(steps)));
    }

    /** The same project, which is what its repository holds: nothing is built, and so no files of a build are kept. */
    public Project withoutBuild() {
        return with(edit().build(List.of()).packages(List.of()));
    }

    /** The same project with other steps that look its dependencies up for known vulnerabilities. */
    public Project audit(Step... steps) {
        return with(edit().audit(List.of(steps)));
    }

    /** The same project, whose dependencies are not looked up. */
    public Project withoutAudit() {
        return audit();
    }

    /** The same project with other steps that write its list of components to {@code sbom.json}. */
    public Project sbom(Step... steps) {
        return with(edit().sbom(List.of(steps)));
    }

    /** The same project without a list of its components. */
    public Project withoutSbom() {
        return sbom();
    }

    /** The same project with another step that writes its version to the output {@code value}, for a release to compare the tag with. */
    public Project version(RunStep step) {
        return with(edit().version(step));
    }

    /** The same project, of whose build these files are kept and released, with the wildcards of {@code bash}. */
    public Project packages(String... files) {
        return with(edit().packages(List.of(files)));
    }

    /** The same project, of whose build no files are kept, because what is built goes elsewhere, such as to a registry. */
    public Project withoutPackages() {
        return with(edit().packages(List.of()));
    }

    /**
     * The same project with other steps that publish it, in the environment {@code release}; the packages are in {@code dist} then. They set up
     * what they need themselves, and without a cache: what another run has left there must not come near a secret.
     */
    public Project publish(Step... steps) {
        return steps.length == 0 ? withoutPublication() : with(edit().publish(List.of(steps)));
    }

    /** The same project, which is published nowhere but on GitHub. */
    public Project withoutPublication() {
        return with(edit().publish(List.of()).publishPermissions(List.of()).bundle(List.of()));
    }

    /**
     * The same project, for which the build of a release has these steps, too: they write to the folder {@code release-bundle} what is published where that
     * is more than the packages, such as a repository of Maven. It is attested, and in {@code release-bundle} again for {@link #publish(Step...)}.
     *
     * <pre>{@code
     * project.bundle(run("make repository DIR=release-bundle")).publish(run("./upload release-bundle"))
     * }</pre>
     */
    public Project bundle(Step... steps) {
        return with(edit().bundle(List.of(steps)));
    }

    /** The same project, whose publication may do this beside reading the repository: {@code idToken(WRITE)}. */
    public Project publishPermissions(Permission... permissions) {
        return with(edit().publishPermissions(List.of(permissions)));
    }

    /** The versions that main is tested with. */
    public Axis<?> versions() {
        return settings.versions();
    }

    /** The steps that set a runner up for a version, which may be the axis. */
    public Step setupSteps(Object version) {
        return settings.setup().apply(version);
    }

    /** The steps that set a runner up for the first version. */
    public Step setupSteps() {
        return setupSteps(first());
    }

    /** The name of its main branch. */
    public String branch() {
        return settings.branch();
    }

    /** The runners that it is tested on after each push to main. */
    public List<RunnerLabel> systemLabels() {
        return settings.systems();
    }

    /** The steps that look at the source. */
    public Step lintSteps() {
        return steps(settings.lint());
    }

    /** The steps that test it with the first version. */
    public Step testSteps() {
        return testSteps(first());
    }

    /** The steps that test it with a version, which may be the axis. */
    public Step testSteps(Object version) {
        return settings.test().map(each -> each.apply(version)).orElseGet(() -> steps());
    }

    /** The steps that build it. */
    public Step buildSteps() {
        return steps(settings.build());
    }

    /** The steps that look its dependencies up for known vulnerabilities. */
    public Step auditSteps() {
        return steps(settings.audit());
    }

    /** The steps that write {@code sbom.json}. */
    public Step sbomSteps() {
        return steps(settings.sbom());
    }

    /** The step that writes the version to its output {@code value}. */
    public RunStep version() {
        return settings.version().id("version");
    }

    /** Whether the version is said anywhere but in the tag, so that the two can differ. */
    public boolean hasVersion() {
        return settings.version() != TAG;
    }

    /** The files of the build that are kept and released. */
    public List<String> packageFiles() {
        return settings.packages();
    }

    /** The steps that publish it. */
    public Step publishSteps() {
        return steps(settings.publish());
    }

    /** Whether there are steps that publish it; if not, it is released on GitHub alone. */
    public boolean isPublished() {
        return !settings.publish().isEmpty();
    }

    /** What its publication may do beside reading the repository. */
    public List<Permission> publicationPermissions() {
        return settings.publishPermissions();
    }

    ProjectSettings settings() {
        return settings;
    }

    /** The steps that write to {@code release-bundle} what is published. */
    public Step bundleSteps() {
        return steps(settings.bundle());
    }

    /** Whether there are steps that write to {@code release-bundle}; if not, the packages are all that is published. */
    public boolean isBundled() {
        return !settings.bundle().isEmpty();
    }

    private Object first() {
        return settings.versions().values().get(0);
    }

    private ProjectSettingsBuilder edit() {
        return ProjectSettingsBuilder.builder(settings);
    }

    private static Project with(ProjectSettingsBuilder edited) {
        return new Project(edited.settings());
    }
}
