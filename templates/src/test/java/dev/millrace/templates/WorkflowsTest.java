package dev.millrace.templates;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.templates.Workflows.checkClasses;
import static dev.millrace.templates.Workflows.checkSources;
import static dev.millrace.templates.Workflows.millrace;
import static dev.millrace.templates.Workflows.workflowsUpToDate;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Bash;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.output.WorkflowFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkflowsTest {

    // Of the text "jar\n".
    private static final String SHA256 = "fb8ce05502991565de98e3e21d9ab98151c1cd1715b14a3f7c349cba300cb2b9";

    @TempDir
    private Path folder;

    @Test
    void areOneJobForAllFiles() {
        assertThat(yaml(workflowsUpToDate(millrace("0.1.0", SHA256), checkSources(".github/millrace/Delivery.java"))))
                .contains("""
                        workflows:
                          name: Workflows are up to date
                          runs-on: ubuntu-latest
                          timeout-minutes: 10
                          steps:
                            - uses: actions/checkout@v7
                        """.indent(2), """
                        - name: Check that the workflows are up to date
                          run: millrace generate .github/millrace/Delivery.java --check
                        """.indent(6));
    }

    @Test
    void areCheckedBeforeAPullRequestIsMerged() {
        var job = workflowsUpToDate(millrace("0.1.0", SHA256), checkSources(".github/millrace/Delivery.java"));

        assertThat(yaml(job)).contains("    needs: [lint, test, build, workflows]\n");
    }

    @Test
    void pleaseTheStrictestValidator() {
        var job = workflowsUpToDate(
                millrace("0.1.0", SHA256), run("mvn -B -ntp -q test-compile"), checkClasses("target/classes"));
        var ci = workflow("ci").on(pullRequest()).permissions(contents(READ)).jobs(job);
        var strict = Validator.of(RuleCatalog.load(), Profile.STRICT);

        var written = WorkflowFiles.in(folder).checkedBy(strict).write(pipelines(ci));

        assertThat(written.get(0).findings()).isEmpty();
    }

    @Test
    void quoteNamesForTheShell() {
        assertThat(yaml(workflowsUpToDate(checkClasses("target/test-classes:lib/*"))))
                .contains("millrace generate --classpath 'target/test-classes:lib/*' --check");
        assertThat(yaml(workflowsUpToDate(checkSources("Ci.java", "it's/Ci.java"))))
                .contains("millrace generate Ci.java 'it'\\''s/Ci.java' --check");
    }

    @Test
    void nameNoFileThatTheCommandWouldTakeForAnOption() {
        assertThat(yaml(workflowsUpToDate(checkSources("-h.java", "-i.java"))))
                .contains("millrace generate ./-h.java ./-i.java --check");
        assertThat(yaml(workflowsUpToDate(checkClasses("-x")))).contains("millrace generate --classpath ./-x --check");
    }

    @Test
    void refuseAVersionThatIsNone() {
        assertThatThrownBy(() -> millrace("v1/../x", SHA256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"v1/../x\" is no version of a release: it begins with a digit, and has digits, letters,"
                        + " . and -, like 0.1.0");
        assertThat(yaml(workflowsUpToDate(millrace("0.1.0-rc.1", SHA256)))).contains("VERSION: 0.1.0-rc.1");
    }

    @Test
    void refuseAChecksumThatIsNone() {
        assertThatThrownBy(() -> millrace("0.1.0", "9f86d0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"9f86d0\" is no SHA-256");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void putAReleaseOfTheExpectedBytesOnThePath() {
        var bash = runner();

        assertThat(bash.run(millrace("0.1.0", SHA256)).text()).isEmpty();
        assertThat(bash.read("asked").strip())
                .endsWith("https://repo.maven.apache.org/maven2/dev/millrace/cli/0.1.0/cli-0.1.0-all.jar");
        assertThat(bash.run("PATH=$(cat path):$PATH; millrace validate 'a b'").text())
                .isEqualTo("-jar " + bash.read("path").strip() + "/millrace.jar validate a b\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void putNothingElseOnThePath() {
        var bash = runner();

        var ended = bash.run(millrace("0.1.0", "0".repeat(64)));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .isEqualTo("::error::Millrace 0.1.0 of https://repo.maven.apache.org/maven2 has the SHA-256 " + SHA256
                        + ", not " + "0".repeat(64) + "\n");
        assertThat(folder.resolve("work/path")).doesNotExist();
    }

    private Bash runner() {
        return Bash.in(folder, "sha256sum")
                .with("GITHUB_PATH", folder.resolve("work/path").toString())
                .program("java", """
                        [ "$1" != -version ] || { echo 'openjdk version "17.0.2" 2022-01-18'; exit; }
                        echo "$@"
                        """)
                .program("curl", """
                        echo "$@" > asked
                        while [ "$1" != --output ]; do shift; done
                        echo jar > "$2"
                        """);
    }

    private static String yaml(StepsJob job) {
        return WorkflowFiles.render(Templates.pullRequest(javaMaven(17)).jobs(job), "x");
    }
}
