package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.templates.security.Grype.grype;

import dev.millrace.actions.ScanAction;
import dev.millrace.actions.SetupJava;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import java.util.List;

/** The steps that do not depend on what a project in Java is built with. */
@Transparent
final class Jvm {

    /** What a first release needs. */
    static final List<String> PREPARATIONS = List.of(
            "at central.sonatype.com, verify the namespace that the group begins with, and make a user token",
            "give the environment the secrets CENTRAL_USERNAME and CENTRAL_PASSWORD (of that token), GPG_PRIVATE_KEY and GPG_PASSPHRASE",
            "send the public key to keyserver.ubuntu.com, where Maven Central looks for it");

    private Jvm() {}

    /** A JDK of Eclipse Temurin, which has one for every system. */
    static SetupJava java(Object version) {
        return Jdk.temurin(version).named("Set up Java");
    }

    /** Copies what every module has built into its folder of this name to {@code packages} in that of the root. */
    static RunStep collectArchives(String folder) {
        return script(Jvm.class, "collect-archives.sh")
                .named("Collect the archives of all modules")
                .env("FOLDER", folder);
    }

    /** Looks the components of {@code sbom.json} up. */
    static ScanAction audit() {
        return grype().sbom("sbom.json");
    }

    /**
     * Writes what is published to {@code release-bundle}, while the project is built; nothing is built where the secrets are.
     *
     * @param stage writes the files there, as a repository of Maven has them
     */
    static Step bundle(RunStep stage) {
        return steps(stage.named("Stage the files"), withoutSums());
    }

    /** Leaves out of {@code release-bundle} the sums, which are made when it is signed, and what the repository makes itself. */
    static RunStep withoutSums() {
        return run("""
                find release-bundle -type f \\( -name 'maven-metadata*' -o \\
                  -name '*.md5' -o -name '*.sha1' -o -name '*.sha256' -o -name '*.sha512' \\) -delete
                """.strip()).named("Leave out the sums").shell("bash");
    }

    /** Signs what is in {@code release-bundle}, uploads it, and waits until Maven Central has taken or refused it. */
    static RunStep upload() {
        return script(Jvm.class, "publish-to-central.sh")
                .named("Publish on Maven Central")
                .env("CENTRAL_USERNAME", secret("CENTRAL_USERNAME"))
                .env("CENTRAL_PASSWORD", secret("CENTRAL_PASSWORD"))
                .env("GPG_PRIVATE_KEY", secret("GPG_PRIVATE_KEY"))
                .env("GPG_PASSPHRASE", secret("GPG_PASSPHRASE"));
    }
}
