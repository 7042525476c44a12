package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.expression.Expressions.secret;

import dev.millrace.actions.ScanAction;
import dev.millrace.actions.ScanAction.OutputFormat;
import dev.millrace.actions.ScanAction.SeverityCutoff;
import dev.millrace.actions.SetupJava;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;

/** The steps that do not depend on what a project in Java is built with. */
@Transparent
final class Jvm {

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

    /**
     * Looks the components of {@code sbom.json} up with Grype, which brings its own database: asking the NVD takes a key of the project, and
     * without one half an hour.
     */
    static ScanAction audit() {
        return ScanAction.v7()
                .named("Look for known vulnerabilities")
                .sbom("sbom.json")
                .outputFormat(OutputFormat.TABLE)
                .severityCutoff(SeverityCutoff.HIGH);
    }

    /**
     * Writes what is published to {@code release-bundle}, while the project is built; nothing is built where the secrets are.
     *
     * @param stage writes the files there, as a repository of Maven has them
     */
    static Step bundle(RunStep stage) {
        return steps(
                stage.named("Stage the files"),
                run("find release-bundle -type f \\( -name 'maven-metadata*' -o -name '*.md5' -o -name '*.sha*' \\) -delete")
                        .named("Leave out the sums, which are made when it is signed"));
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
