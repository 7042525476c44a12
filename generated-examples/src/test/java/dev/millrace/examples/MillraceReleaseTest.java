package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be there before Millrace is published. */
class MillraceReleaseTest {

    private static final EmittedWorkflow RELEASE = EmittedWorkflow.of(new MillraceCi(), "release");

    private static final String FOLDER = "release-bundle/dev/millrace/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"guardrails", "test", "audit", "build", "reproducible", "attest"})
    void isNotPublishedWhenThisFails(String job) {
        assertThat(WhatFollows.ofPushTo("main", RELEASE).whenFails(job).skipped())
                .contains("publish", "github-release")
                .doesNotContain("notify");
    }

    @Test
    void hasWhatTheProfileOfTheReleaseMakes() {
        assertThat(RELEASE.text("build"))
                .containsSubsequence(
                        "mvn -B -ntp -Prelease package",
                        "maven-deploy-plugin:3.1.4:deploy",
                        "millrace-*.tar.gz",
                        "millrace-*.zip",
                        "cli-*-all.jar target/packages",
                        "ci/distribution.sh",
                        "path: target/packages/*",
                        "ci/publishable.sh release-bundle",
                        "path: release-bundle");
    }

    @Test
    void isTestedWithTheOldestAndTheNewestJava() {
        assertThat(RELEASE.text("test")).contains("java: [17, 25]", "run: mvn -B -ntp verify");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void canBePublishedWithAllThatMavenCentralAsksFor() throws IOException {
        var ended = staged().run("GITHUB_REPOSITORY=acme/millrace ci/publishable.sh release-bundle");

        assertThat(ended).isEqualTo(new Bash.Ended(0, "3 modules of 0.1.0 can be published\n"));
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({
        "rm cli/0.1.0/*-javadoc.jar, there is no dev/millrace/cli/0.1.0/cli-0.1.0-javadoc.jar",
        "rm cli/0.1.0/*-sources.jar, there is no dev/millrace/cli/0.1.0/cli-0.1.0-sources.jar",
        "sed -i.bak s/licenses/notes/ core/0.1.0/*.pom, dev/millrace/core/0.1.0/core-0.1.0.pom has no <licenses>",
        "sed -i.bak s/acme/ACME/ core/0.1.0/*.pom, dev/millrace/core/0.1.0/core-0.1.0.pom is not of acme/millrace: set the property github.repository in pom.xml",
        "sed -i.bak \"s/0.1.0</0.1.0-SNAPSHOT</\" core/0.1.0/*.pom, dev/millrace/core/0.1.0/core-0.1.0.pom names a version in development",
        "rm -r core, 'the BOM names core 0.1.0, which is not there'",
        "sed -i.bak s/0.1.0/0.0.9/ ../../../action.yml, 'action.yml has 0.0.9 as its version, and this is 0.1.0'",
        // The sum is that of "jar\n".
        "sed -i.bak s/fb8/abc/ ../../../action.yml, 'action.yml has ''abcce05502991565de98e3e21d9ab98151c1cd1715b14a3f7c349cba300cb2b9'' as the sha256 of the jar, which is fb8ce05502991565de98e3e21d9ab98151c1cd1715b14a3f7c349cba300cb2b9'",
    })
    void isNotPublishedWithout(String damage, String complaint) throws IOException {
        var bash = staged();

        bash.run("cd " + FOLDER + " && " + damage);
        var ended = bash.run("GITHUB_REPOSITORY=acme/millrace ci/publishable.sh release-bundle");

        assertThat(ended).isEqualTo(new Bash.Ended(1, complaint + "\n"));
    }

    private Bash staged() throws IOException {
        var bash = Bash.in(folder, "sha256sum", "readlink")
                .with("GITHUB_ACTIONS", "")
                .file("ci/publishable.sh", Files.readString(Path.of("../ci/publishable.sh")))
                .file("action.yml", """
                        inputs:
                          version:
                            default: 0.1.0
                          sha256:
                            default: fb8ce05502991565de98e3e21d9ab98151c1cd1715b14a3f7c349cba300cb2b9
                          jar:
                            default: ''
                        """);
        for (var module : new String[] {"core", "cli", "bom"}) {
            bash.file(FOLDER + module + "/0.1.0/" + module + "-0.1.0.pom", pom(module));
        }
        for (var jar : new String[] {"core-0.1.0", "cli-0.1.0"}) {
            for (var end : new String[] {"", "-sources", "-javadoc", "-all"}) {
                bash.file(FOLDER + jar.replaceFirst("-.*", "") + "/0.1.0/" + jar + end + ".jar", "jar\n");
            }
        }
        bash.run("chmod +x ci/publishable.sh");
        return bash;
    }

    private static String pom(String module) {
        var pom = """
                <project>
                  <artifactId>%s</artifactId>
                  <version>0.1.0</version>
                  <name>Millrace</name>
                  <description>A part.</description>
                  <url>https://millrace.dev</url>
                  <licenses>
                  </licenses>
                  <developers>
                  </developers>
                  <scm child.scm.url.inherit.append.path="false">
                    <url>https://github.com/acme/millrace</url>
                  </scm>
                """.formatted(module);
        var rest = module.equals("bom") ? """
                  <packaging>pom</packaging>
                  <dependencyManagement>
                      <artifactId>core</artifactId>
                      <artifactId>cli</artifactId>
                  </dependencyManagement>
                """ : "";
        return pom + rest + "</project>\n";
    }
}
