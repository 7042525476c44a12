package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;
import static dev.millrace.templates.jvm.Jdk.temurin;
import static dev.millrace.templates.jvm.MavenCentral.staged;
import static dev.millrace.templates.security.Grype.grype;

import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.templates.Project;

/** A release of Millrace: that of every project in Maven, but with the profile of its POM, and built again to see that the bytes are the same. */
final class MillraceRelease {

    private MillraceRelease() {}

    static Workflow workflow() {
        var reproducible = reproducible();
        return release(project())
                .replacing(MillraceCi.verify("test"))
                .stages(stage("Reproduce").jobs(reproducible).after(stage("Guard")))
                .refining("attest", attest -> attest.needs(reproducible));
    }

    // To people go the archives, and the jar whose checksum the action asks for; to Maven Central goes everything.
    private static Project project() {
        return javaMaven(17, 25)
                .build(
                        staged("mvn -B -ntp -Prelease package -DskipTests"),
                        run("""
                                mkdir -p target/packages
                                cp cli/target/millrace-*.tar.gz cli/target/millrace-*.zip release-bundle/dev/millrace/cli/*/cli-*-all.jar target/packages
                                """.strip()).named("Collect the packages"),
                        run("""
                                ci/distribution.sh target/packages/millrace-*.tar.gz
                                ci/distribution.sh target/packages/millrace-*.zip
                                """.strip()).named("Start what was built"))
                .sbom(components())
                .audit(components(), grype().sbom("sbom.json"))
                .bundle(run("ci/publishable.sh release-bundle").named("Look whether all of it can be published"));
    }

    // Without what Maven has around its plugin, whose vulnerabilities are not ours to mend.
    private static RunStep components() {
        return run("""
                mvn -B -ntp org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom -DoutputFormat=json -DincludeProvidedScope=false
                cp target/bom.json sbom.json
                """.strip()).named("List the components");
    }

    // Without a cache, so that nothing of another run has a part in it.
    private static StepsJob reproducible() {
        return ubuntu("reproducible")
                .named("See whether it can be built again")
                .timeout(minutes(45))
                .expected(minutes(8), minutes(20))
                .steps(checkout(), temurin(17), run("ci/reproducible.sh").named("Build it twice, and compare"));
    }
}
