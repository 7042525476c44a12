package dev.millrace.templates.jvm;

import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.expression.Expressions.runner;
import static dev.millrace.dsl.expression.Expressions.secret;

import dev.millrace.actions.ScanAction;
import dev.millrace.actions.ScanAction.OutputFormat;
import dev.millrace.actions.ScanAction.SeverityCutoff;
import dev.millrace.actions.SetupJava;
import dev.millrace.actions.SetupJava.Distribution;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;

/** The steps that do not depend on what a project in Java is built with. */
@Transparent
final class Jvm {

    private static final String BUNDLE = runner().temp() + "/bundle";

    private Jvm() {}

    /** A JDK of Eclipse Temurin, which has one for every system. */
    static SetupJava java(Object version) {
        return SetupJava.v5()
                .named("Set up Java")
                .distribution(Distribution.TEMURIN)
                .javaVersion(version.toString());
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
     * Publishes on Maven Central: a first step stages all files in a folder, a second signs and uploads them, and nothing else sees the
     * secrets.
     *
     * @param stage writes the files to the folder {@code BUNDLE}, as a repository of Maven has them
     */
    static Step publish(RunStep stage) {
        return steps(stage.named("Stage the files").env("BUNDLE", BUNDLE), upload());
    }

    /** Signs what was staged, uploads it, and waits until Maven Central has taken or refused it. */
    static RunStep upload() {
        return script(Jvm.class, "publish-to-central.sh")
                .named("Publish on Maven Central")
                .env("BUNDLE", BUNDLE)
                .env("CENTRAL_USERNAME", secret("CENTRAL_USERNAME"))
                .env("CENTRAL_PASSWORD", secret("CENTRAL_PASSWORD"))
                .env("GPG_PRIVATE_KEY", secret("GPG_PRIVATE_KEY"))
                .env("GPG_PASSPHRASE", secret("GPG_PASSPHRASE"));
    }
}
