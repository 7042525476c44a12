package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.dsl.Bash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The action at the top of this repository, whose steps are run as a runner runs them, and the hooks of pre-commit beside it. */
@DisabledOnOs(OS.WINDOWS)
final class ActionTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z0-9-]+) }}");

    // Of the text "jar\n".
    private static final String SHA256 = "fb8ce05502991565de98e3e21d9ab98151c1cd1715b14a3f7c349cba300cb2b9";
    private static final String WORKFLOW = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                needs: biuld
                steps:
                  - run: make
            """;

    @TempDir
    private Path folder;

    private Bash bash;
    private String variables = "";

    @BeforeEach
    void makeARunner() {
        // Any jar is ours, of the classes that are tested here.
        bash = Bash.in(folder)
                .file(".github/workflows/ci.yml", WORKFLOW)
                .with("GITHUB_ACTION_PATH", ROOT.toString())
                .with("GITHUB_PATH", folder.resolve("path").toString())
                .with("CLASSES", System.getProperty("java.class.path"))
                .with(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin/java").toString())
                .program("java", java("17.0.2"))
                .program("curl", """
                        echo "${@: -1}" > asked
                        while [ "$1" != --output ]; do shift; done
                        echo jar > "$2"
                        """);
    }

    @Test
    void pleasesTheMostPedanticValidator() throws IOException {
        assertThat(Validator.of(RuleCatalog.load(), Profile.PEDANTIC)
                        .action("action.yml", Files.readAllBytes(ROOT.resolve("action.yml"))))
                .isEmpty();
    }

    @Test
    void annotatesWhatItFinds() throws IOException {
        var ended = run("Check workflows and actions", Map.of("jar", "millrace.jar"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .isEqualTo("::error file=.github/workflows/ci.yml,line=5,endLine=5,col=12,endColumn=17,"
                        + "title=needs-unknown-job::job \"build\" needs \"biuld\", but there is no such job; "
                        + "did you mean \"build\"?\n");
    }

    @Test
    void doesAsTheInputsSay() throws IOException {
        bash.file("docs/two words.yml", WORKFLOW.replace("biuld", "build2"));

        var ended = run(
                "Check workflows and actions",
                Map.of(
                        "jar", "millrace.jar",
                        "paths", "docs/two words.yml\n",
                        "profile", "minimal",
                        "fail-on", "error",
                        "format", "json",
                        "output", "found.json"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).isEmpty();
        assertThat(bash.read("found.json")).contains("\"docs/two words.yml\"").doesNotContain("ci.yml");
    }

    @Test
    void takesNoInputForAnOptionOrACommand() throws IOException {
        var ended = run(
                "Check workflows and actions",
                Map.of("jar", "millrace.jar", "paths", "--help\n$(touch hacked)\n`touch hacked`", "profile", "strict"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text()).contains("::error::millrace: ./--help: there is no such file or folder\n");
        assertThat(folder.resolve("work/hacked")).doesNotExist();

        var profile = run("Check workflows and actions", Map.of("jar", "millrace.jar", "profile", "x; touch hacked"));
        assertThat(profile.code()).isEqualTo(2);
        assertThat(folder.resolve("work/hacked")).doesNotExist();
    }

    @Test
    void takesEveryLineForAFile() throws IOException {
        bash.file("-", WORKFLOW).file("-v.yml", WORKFLOW);

        var ended = run(
                "Check workflows and actions",
                Map.of("jar", "millrace.jar", "paths", "  .github/workflows/ci.yml \t\r\n-\n\n-v.yml\n"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .contains("file=.github/workflows/ci.yml,", "file=-,", "file=-v.yml,")
                .hasLineCount(3);
    }

    @Test
    void makesTheFolderOfTheOutput() throws IOException {
        var ended =
                run("Check workflows and actions", Map.of("jar", "millrace.jar", "output", "reports/new/found.txt"));

        assertThat(ended.text()).isEmpty();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(bash.read("reports/new/found.txt")).contains("title=needs-unknown-job");
    }

    @Test
    void tellsAnOutputThatCannotBeFromFindings() throws IOException {
        bash.file("reports", "a file");

        var ended = run("Check workflows and actions", Map.of("jar", "millrace.jar", "output", "reports/found.txt"));

        assertThat(ended.text()).endsWith("::error::the output reports/found.txt cannot be written\n");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void annotatesWhyItCouldNotLook() throws IOException {
        var ended = run(
                "Check workflows and actions",
                Map.of("jar", "millrace.jar", "profile", "50%", "output", "reports/found.txt"));

        assertThat(ended.text())
                .startsWith("::error::millrace: ")
                .contains("50%25")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void installsTheReleaseThatIsExpectedForTheStepsBehindIt() throws IOException {
        var installed = run("Install Millrace", Map.of("version", "1.2.3", "sha256", SHA256));

        assertThat(installed.text()).isEmpty();
        assertThat(bash.read("asked"))
                .isEqualTo("https://repo.maven.apache.org/maven2/dev/millrace/cli/1.2.3/cli-1.2.3-all.jar\n");
        bash.with("PATH", bash.read("../path").strip() + ":" + folder.resolve("bin") + ":" + System.getenv("PATH"));
        assertThat(run("Check workflows and actions", Map.of()).text()).contains("title=needs-unknown-job");
    }

    @Test
    void installsNothingElse() throws IOException {
        assertThat(run("Install Millrace", Map.of("version", "1.2.3", "sha256", "0".repeat(64)))
                        .text())
                .isEqualTo("::error::Millrace 1.2.3 of https://repo.maven.apache.org/maven2 has the SHA-256 " + SHA256
                        + ", not " + "0".repeat(64) + "\n");
        assertThat(run("Install Millrace", Map.of("version", "1.2.3", "sha256", ""))
                        .text())
                .isEqualTo(
                        "::error::no checksum of Millrace 1.2.3 is known: say it by the input sha256, or give a jar\n");
        assertThat(folder.resolve("path")).doesNotExist();
    }

    @Test
    void takesAChecksumInCapitals() throws IOException {
        var installed = run("Install Millrace", Map.of("sha256", SHA256.toUpperCase(Locale.ROOT)));

        assertThat(installed.text()).isEmpty();
        assertThat(installed.code()).isZero();
    }

    @Test
    void takesAnotherJavaOfTheRunnerWhereThatOnThePathIsTooOld() throws IOException {
        bash.program("java", java("11.0.29"))
                .program("8/bin/java", java("1.8.0_462"))
                .program("21/bin/java", java("21.0.9"));
        variables = "export JAVA_HOME_8_X64=" + folder + "/bin/8 JAVA_HOME_21_X64=" + folder + "/bin/21; ";

        assertThat(run("Install Millrace", Map.of("sha256", SHA256)).text()).isEmpty();

        assertThat(Files.readString(folder.resolve("temp/millrace/millrace")))
                .contains("exec \"" + folder + "/bin/21/bin/java\" -jar ");
    }

    @Test
    void asksForSetupJavaWhereThereIsNone() throws IOException {
        bash.program("java", java("11.0.29"));

        var ended = run("Install Millrace", Map.of("sha256", SHA256));

        assertThat(ended.text())
                .isEqualTo("::error::Millrace needs Java 17 or newer, which is not on this runner; put a step with "
                        + "actions/setup-java before this one\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(folder.resolve("path")).doesNotExist();
    }

    private static String java(String version) {
        return """
                [ "$1" != -version ] || { echo 'openjdk version "%s" 2025-10-21' >&2; exit; }
                exec "$JAVA" -cp "$CLASSES" dev.millrace.cli.Main "${@:3}"
                """.formatted(version);
    }

    @Test
    void hooksOfPreCommitSeeWorkflowsAndActionsAlone() throws IOException {
        var hooks = Files.readString(ROOT.resolve(".pre-commit-hooks.yaml"));
        var files = Pattern.compile("\\^.*\\$").matcher(hooks).results().toList();

        assertThat(files).hasSize(1);
        var pattern = Pattern.compile(files.get(0).group());
        assertThat(new String[] {
                    ".github/workflows/ci.yml", ".github/workflows/ci.yaml", "action.yml", "a/b/action.yaml"
                })
                .allMatch(pattern.asPredicate());
        assertThat(new String[] {".github/millrace.yml", ".github/workflows/x/ci.yml", "myaction.yml", "action.yml.md"})
                .noneMatch(pattern.asPredicate());
        assertThat(ROOT.resolve("millrace")).isExecutable();
    }

    private Bash.Ended run(String name, Map<String, String> inputs) throws IOException {
        var action = ActionReader.read(
                        SourceFile.of("action.yml", Files.readString(ROOT.resolve("action.yml"))), finding -> {})
                .orElseThrow();
        var step = ((CompositeRuns) action.runs().orElseThrow())
                .steps().stream()
                        .map(RunStep.class::cast)
                        .filter(each -> each.name().orElseThrow().raw().equals(name))
                        .findFirst()
                        .orElseThrow();
        var values = new HashMap<String, String>();
        for (var input : action.inputs()) {
            values.put(
                    input.key().raw(),
                    input.value().defaultValue().orElseThrow().raw());
        }
        values.putAll(inputs);
        assertThat(values)
                .as("inputs that there are")
                .hasSameSizeAs(action.inputs().names());
        for (var variable : step.env()) {
            var value = INPUT.matcher(variable.value().raw())
                    .replaceAll(input -> Matcher.quoteReplacement(values.get(input.group(1))));
            bash.with(variable.key().raw(), value);
        }
        assertThat(step.run().raw()).doesNotContain("${{");
        // This test may run on a runner itself, which has several Javas.
        return bash.run("unset \"${!JAVA_HOME_@}\"; " + variables + step.run().raw());
    }
}
