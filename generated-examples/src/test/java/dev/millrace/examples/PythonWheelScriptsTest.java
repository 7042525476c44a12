package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.templates.aws.Aws;
import dev.millrace.templates.github.Releases;
import dev.millrace.templates.python.Python;
import dev.millrace.templates.slack.Slack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts do that decide something about a package of Python. */
@DisabledOnOs(OS.WINDOWS)
class PythonWheelScriptsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"v1.2.3, 1.2.3, 1.2.3, 0", "v1.2.3, 1.2.3, 1.2.2, 1", "v1.2.3, 1.2.4.dev0+g1234, 1.2.3, 1"})
    void comparesWhatWasBuiltWithTheTag(String tag, String wheel, String source, int code) {
        var bash = Bash.in(folder, "tar", "python3", "unzip")
                .file("dist/SHA256SUMS", "")
                .file("a.dist-info/METADATA", metadata(wheel))
                .file("a-1/PKG-INFO", metadata(source))
                .file("a-1/src/a.egg-info/PKG-INFO", metadata("0"));
        bash.run("python3 -m zipfile -c dist/a-1-py3-none-any.whl a.dist-info && tar -czf dist/a-1.tar.gz a-1");

        var ended = bash.run(Python.builtVersionIs(tag));

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.text().contains("and v1.2.3 is to be released")).isEqualTo(code == 1);
    }

    private static String metadata(String version) {
        return "Metadata-Version: 2.4\r\nName: a\r\nVersion: " + version + "\r\n\r\nVersion: 7\n";
    }

    @ParameterizedTest
    @CsvSource({
        "success, success, success, ✅ stock-pipeline v1.2.3 released successfully",
        "success, failure, skipped, ❌ stock-pipeline v1.2.3: build failed",
        "success, cancelled, failure, '❌ stock-pipeline v1.2.3: build, publish failed'",
        "success, skipped, skipped, ⚠️ stock-pipeline v1.2.3: not every job has run",
    })
    void tellsSlackWhichJobFailed(String guardrails, String build, String publish, String text) {
        var bash = Bash.in(folder, "jq")
                .with("WHAT", "stock-pipeline v1.2.3")
                .with("DONE", "released successfully")
                .with("RUN", "https://example.org/runs/7")
                .with("RESULTS", "guardrails " + guardrails + "\nbuild " + build + "\npublish " + publish);

        assertThat(bash.run(script(Slack.class, "outcome-message.sh")).code()).isZero();
        assertThat(bash.read("slack.json"))
                .contains("\"text\": \"" + text + "\"")
                .contains("*publish*\\n")
                .contains("https://example.org/runs/7");
    }

    @Test
    void uploadsToCodeArtifactOnlyWhatIsNotThere() {
        var bash = Bash.in(folder)
                .file("dist/a.whl", "")
                .file("dist/a.tar.gz", "")
                .file("dist/SHA256SUMS", "")
                .program(
                        "aws",
                        "case \"$2\" in list*) echo a.whl;; get-repository*) echo https://example.org/pypi/;; *) echo s3cret;; esac")
                .program("python", "echo \"$TWINE_USERNAME:$TWINE_PASSWORD $*\"");

        var ended = bash.run(Aws.uploadToCodeArtifact("domain", "repository", "a", "1.2.3"));

        assertThat(ended.code()).isZero();
        assertThat(ended.text().lines())
                .containsExactly(
                        "::add-mask::s3cret",
                        "aws:s3cret -m twine upload --non-interactive --repository-url https://example.org/pypi/ dist/a.tar.gz",
                        "a.whl is there already");
    }

    @Test
    void uploadsEverythingToCodeArtifactWhenItDoesNotKnowTheVersion() {
        var bash = Bash.in(folder)
                .file("dist/a.whl", "")
                .program("aws", "case \"$2\" in list*) exit 254;; *) echo x;; esac")
                .program("python", "echo \"$*\"");

        assertThat(bash.run(Aws.uploadToCodeArtifact("domain", "repository", "a", "1.2.3"))
                        .text())
                .contains("-m twine upload --non-interactive --repository-url x dist/a.whl");
    }

    @Test
    void failsWhenNoVersionCanBeWorkedOut() {
        var bash = Bash.in(folder).program("python", "exit 1");

        assertThat(bash.run(Python.version()).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "v1, 0, release upload v1 --clobber dist/a.whl dist/b.whl SUMS",
        "v1, 1, release create v1 --verify-tag --title v1 --generate-notes dist/a.whl dist/b.whl SUMS",
        "v1.2.3.post1, 1, release create v1.2.3.post1 --verify-tag --title v1.2.3.post1 --generate-notes dist/a.whl dist/b.whl SUMS",
        "v1.2.3rc1, 1, release create v1.2.3rc1 --verify-tag --title v1.2.3rc1 --generate-notes --prerelease dist/a.whl dist/b.whl SUMS",
        "1.2a0, 1, release create 1.2a0 --verify-tag --title 1.2a0 --generate-notes --prerelease dist/a.whl dist/b.whl SUMS",
        "v1.0.0-beta.x, 1, release create v1.0.0-beta.x --verify-tag --title v1.0.0-beta.x --generate-notes --prerelease dist/a.whl dist/b.whl SUMS"
    })
    void completesAReleaseThatIsThereAndNeverTakesACandidateForTheLatest(String tag, int view, String call) {
        var bash = Bash.in(folder)
                .file("dist/a.whl", "")
                .file("dist/b.whl", "")
                .with("GH_TOKEN", "")
                .with("GH_REPO", "acme/app")
                .program("gh", "if [ \"$2\" = view ]; then exit " + view + "; fi; echo \"$*\"");

        assertThat(bash.run(Releases.createRelease(tag, "dist/* SUMS")).text()).isEqualToIgnoringNewLines(call);
    }
}
