package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.expression.Expressions.secret;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;

/**
 * The way to Maven Central: what is published is written to the folder {@code release-bundle} where it is built, and signed and uploaded where
 * nothing is built. {@link JavaMaven} and {@link JavaGradle} go it by themselves; a project whose pom has a profile for its releases says so:
 *
 * <pre>{@code
 * javaMaven(17, 25)
 *         .build(staged("mvn -B -ntp -Prelease package -DskipTests"))
 *         .packages("cli/target/shop-*.tar.gz")
 *         .bundle(run("ci/look-at.sh release-bundle"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class MavenCentral {

    // By name, as the one of a pom may come after an installation, which the cache of the runner would keep.
    private static final String DEPLOY = "org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy";

    private MavenCentral() {}

    /**
     * Builds by this command, and writes what that has made of each module to {@code release-bundle}. Maven Central wants sources and Javadoc, so
     * the build makes them, too; a module that sets {@code maven.deploy.skip} is left out. Whatever signs in the build is skipped: the key is not there.
     *
     * @param command Maven with its options and the phase {@code package} or {@code verify}, like {@code mvn -B -ntp -Prelease package -DskipTests}
     */
    public static Step staged(String command) {
        var build = run(command + " \\\n  " + DEPLOY
                + " -Dgpg.skip \"-DaltDeploymentRepository=bundle::file://$PWD/release-bundle\"");
        return steps(build.named("Build, and stage the files").shell("bash"), withoutSums());
    }

    /** Signs what is in {@code release-bundle}, uploads it, and waits until Maven Central has taken or refused it. */
    public static RunStep upload() {
        return script(MavenCentral.class, "publish-to-central.sh")
                .named("Publish on Maven Central")
                .env("CENTRAL_USERNAME", secret("CENTRAL_USERNAME"))
                .env("CENTRAL_PASSWORD", secret("CENTRAL_PASSWORD"))
                .env("GPG_PRIVATE_KEY", secret("GPG_PRIVATE_KEY"))
                .env("GPG_PASSPHRASE", secret("GPG_PASSPHRASE"));
    }

    /**
     * Writes what is published to {@code release-bundle}, while the project is built; nothing is built where the secrets are.
     *
     * @param stage writes the files there, as a repository of Maven has them
     */
    static Step bundled(RunStep stage) {
        return steps(stage.named("Stage the files"), withoutSums());
    }

    /** Leaves out of {@code release-bundle} the sums, which are made when it is signed, and what the repository makes itself. */
    static RunStep withoutSums() {
        return run("""
                find release-bundle -type f \\( -name 'maven-metadata*' -o \\
                  -name '*.md5' -o -name '*.sha1' -o -name '*.sha256' -o -name '*.sha512' \\) -delete
                """.strip()).named("Leave out the sums").shell("bash");
    }
}
