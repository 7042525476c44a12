package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.templates.security.Grype.grype;

import dev.millrace.actions.ScanAction;
import dev.millrace.actions.SetupJava;
import dev.millrace.dsl.RunStep;
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
}
