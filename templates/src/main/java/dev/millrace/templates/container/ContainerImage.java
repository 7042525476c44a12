package dev.millrace.templates.container;

import static dev.millrace.actions.HadolintAction.FailureThreshold.ERROR;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.attestations;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.cache.Caches.dockerLayers;
import static dev.millrace.templates.container.Images.buildx;
import static dev.millrace.templates.container.Images.loginToGhcr;
import static dev.millrace.templates.container.Images.qemu;
import static dev.millrace.templates.container.Images.sbom;
import static dev.millrace.templates.container.Images.scan;
import static dev.millrace.templates.container.Images.sign;
import static dev.millrace.templates.container.Images.smokeTest;

import dev.millrace.actions.AttestBuildProvenance;
import dev.millrace.actions.BuildPushAction;
import dev.millrace.actions.HadolintAction;
import dev.millrace.actions.MetadataAction;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.cache.DockerLayers;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * An image of several platforms, by a {@code Dockerfile}: Hadolint, a start of the image, a scan by Grype, Syft's list of components, and GitHub's registry,
 * with provenance and cosign's signature. Main starts the image on each platform, pull requests on the first alone. {@code sbom.json} lists the first
 * platform's components; the published image has a list for each.
 *
 * <pre>{@code
 * return delivery(containerImage("linux/amd64", "linux/arm64")
 *         .test(platform -> steps(image(platform), run("docker run --rm local/app:ci --version"))));
 * }</pre>
 */
@PublicApi
@Transparent
public final class ContainerImage extends EcosystemTemplate {

    // Syft takes much for the name of a source that stands alone before a colon.
    private static final String LOCAL = "local/app:ci";

    /** To be called by {@code ServiceLoader}. */
    public ContainerImage() {
        super(
                "container-image",
                "An image of several platforms, published in GitHub's registry",
                List.of("Dockerfile"),
                "containerImage(\"linux/amd64\", \"linux/arm64\")",
                List.of(
                        "after the first release, open the package on GitHub and make it public, if everybody should pull it"));
    }

    /**
     * The project, built and scanned for the first of these platforms, and published for all.
     *
     * @param platforms like {@code linux/amd64}, {@code linux/arm64}
     */
    public static Project containerImage(String... platforms) {
        var platform = axis("platform", platforms);
        // Each step builds where it needs the image, as the layers are kept; nothing else is to be set up.
        var project = Project.of(platform, each -> steps());
        var first = platform.values().get(0);
        return project.lint(HadolintAction.v3()
                        .named("Lint")
                        .dockerfile("Dockerfile")
                        .failureThreshold(ERROR))
                .test(each -> steps(image(each), smokeTest(LOCAL, each)))
                .build(image(first))
                .audit(image(first), scan(LOCAL))
                .sbom(sbom(LOCAL))
                .publish(publishToGhcr(platforms))
                .publishPermissions(packages(WRITE), idToken(WRITE), attestations(WRITE));
    }

    /**
     * Builds the {@code Dockerfile} and has the image on the runner as {@code local/app:ci}.
     *
     * @param platform like {@code linux/amd64}; text or an expression, such as an axis
     */
    public static Step image(Object platform) {
        var build = BuildPushAction.v7()
                .named("Build the image")
                .context(".")
                .platforms(platform.toString())
                .load(true)
                .tags(LOCAL);
        var emulated = platform.toString().equals("linux/amd64") ? steps() : qemu();
        return steps(emulated, buildx(), layers(platform).filledBy(build));
    }

    /**
     * Builds the {@code Dockerfile} for these platforms and pushes it to {@code ghcr.io}, named as the repository, with the tags that follow from a version:
     * {@code 1.2.3}, {@code 1.2} and {@code latest}. It takes no layer from a cache, which any other run may have filled. Bill of materials and provenance are in the image; it is signed, and GitHub attests where it comes from.
     * The job needs {@code packages: write}, {@code id-token: write} and {@code attestations: write}.
     */
    public static Step publishToGhcr(String... platforms) {
        // A registry takes small letters alone.
        var name = run("echo \"value=ghcr.io/${GITHUB_REPOSITORY,,}\" >> \"$GITHUB_OUTPUT\"")
                .named("Name the image")
                .id("name")
                .shell("bash");
        var image = name.output("value");
        var metadata = MetadataAction.v6()
                .named("Tag the image")
                .images(image)
                .tags("type=semver,pattern={{version}}", "type=semver,pattern={{major}}.{{minor}}");
        var build = BuildPushAction.v7()
                .named("Build and push the image")
                .context(".")
                .platforms(platforms)
                .push(true)
                .tags(metadata.tagsOutput())
                .labels(metadata.labelsOutput())
                .sbom(true)
                .provenance("mode=max");
        var attest = AttestBuildProvenance.v4()
                .named("Attest where the image comes from")
                .subjectName(image)
                .subjectDigest(build.digestOutput())
                .pushToRegistry(true);
        return steps(name, qemu(), buildx(), loginToGhcr(), metadata, build, sign(image, build.digestOutput()), attest);
    }

    private static DockerLayers layers(Object platform) {
        return dockerLayers().scope(platform);
    }
}
