package dev.millrace.templates.container;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.githubToken;
import static dev.millrace.templates.security.Grype.grype;

import dev.millrace.actions.CosignInstaller;
import dev.millrace.actions.DockerLoginAction;
import dev.millrace.actions.SbomAction;
import dev.millrace.actions.ScanAction;
import dev.millrace.actions.SetupBuildxAction;
import dev.millrace.actions.SetupQemuAction;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;

/**
 * Steps around container images.
 *
 * <pre>{@code
 * var build = BuildPushAction.v7().push(true).tags("ghcr.io/acme/shop:1.2.3");
 * ubuntu("image")
 *         .permissions(contents(READ), packages(WRITE), idToken(WRITE))
 *         .steps(checkout(), qemu(), buildx(), loginToGhcr(), build, sign("ghcr.io/acme/shop", build.digestOutput()))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Images {

    private Images() {}

    /** Emulators, so that a runner can build for other processors. */
    public static SetupQemuAction qemu() {
        return SetupQemuAction.v4().named("Set up QEMU");
    }

    /** A builder that knows several platforms, caches, SBOMs and provenance. */
    public static SetupBuildxAction buildx() {
        return SetupBuildxAction.v4().named("Set up Buildx");
    }

    /** Logs in to GitHub's registry as who started the run; the job needs {@code packages: write} to push. */
    public static DockerLoginAction loginToGhcr() {
        return DockerLoginAction.v4()
                .named("Log in to ghcr.io")
                .registry("ghcr.io")
                .username(github().actor())
                .password(githubToken());
    }

    /**
     * Signs an image with the identity of the run, without a key; the job needs {@code id-token: write}.
     *
     * @param image the image without a tag, like {@code ghcr.io/acme/shop}; text or an expression
     * @param digest what the registry calls it, like {@code sha256:…}, as the output of the step that pushed it
     */
    public static Step sign(Object image, Expression<String> digest) {
        return Millrace.steps(cosign(), signature(image, digest));
    }

    /** As {@link #sign(Object, Expression)}, where the condition is true, such as that the image was pushed. */
    public static Step sign(Object image, Expression<String> digest, Condition condition) {
        return Millrace.steps(cosign().when(condition), signature(image, digest).when(condition));
    }

    private static CosignInstaller cosign() {
        return CosignInstaller.v4().named("Install cosign");
    }

    private static RunStep signature(Object image, Expression<String> digest) {
        // Registries know names in small letters only, and GitHub's names of repositories may have others.
        return run("cosign sign --yes \"${IMAGE,,}@$DIGEST\"")
                .named("Sign the image")
                .shell("bash")
                .env("IMAGE", image.toString())
                .env("DIGEST", digest);
    }

    /**
     * Starts a container, and stops when it ends with an error or its {@code HEALTHCHECK} fails; without one, it has to live for ten seconds.
     *
     * @param image on the runner, like {@code shop:ci}
     * @param platform like {@code linux/amd64}; text or an expression
     */
    public static RunStep smokeTest(String image, Object platform) {
        return script(Images.class, "smoke-test.sh")
                .named("Start the image")
                .env("IMAGE", image)
                .env("PLATFORM", platform.toString());
    }

    /** Looks an image up for known vulnerabilities, and stops at those that are high or critical and have been mended. */
    public static ScanAction scan(String image) {
        return grype().named("Scan the image").image(image);
    }

    /** Writes to {@code sbom.json} what an image is made of, as CycloneDX. */
    public static SbomAction sbom(String image) {
        return SbomAction.v0()
                .named("Write the bill of materials")
                .image(image)
                .format("cyclonedx-json")
                .outputFile("sbom.json")
                .uploadArtifact(false)
                .uploadReleaseAssets(false);
    }
}
