package dev.millrace.cli;

import static dev.millrace.cli.Desk.CLEAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String CONFIGURATION = ".github/millrace.yml";
    private static final String NAMES = "{\n  \"required\": [\"name\"]\n}\n";
    private static final String NO_NAME =
            CI + ":1:1: error: the workflow lacks \"name\" (policy names.json) [policy-violation]\n";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(folder).with(CI, CLEAN).with("names.json", NAMES);
    }

    @Test
    void thePoliciesOfTheConfigurationHold() {
        var outcome = desk.with(CONFIGURATION, "policies: [names.json]").run("validate");

        assertThat(outcome.out()).startsWith(NO_NAME);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void policiesOfTheCommandLineAddToThem() {
        desk.with(CONFIGURATION, "policies: [names.json]")
                .with("more/runs.json", "{\"required\": [\"run-name\"]}")
                .with("more/env.json", "{\"required\": [\"env\"], \"x-millrace-severity\": \"info\"}");

        var outcome = desk.run("validate", "--policy", "more/runs.json", "--policy", "more/env.json");

        assertThat(outcome.out())
                .contains(NO_NAME)
                .contains(": error: the workflow lacks \"run-name\" (policy more/runs.json)")
                .contains(": info: the workflow lacks \"env\" (policy more/env.json)");
    }

    @Test
    void thePoliciesOfAnExtendedFileCannotBeDropped() {
        desk.with("org/pack.yml", "policies: [names.json]")
                .with(
                        CONFIGURATION,
                        "extends: ../org/pack.yml\npolicies: ['classpath:millrace/policies/timeouts.schema.json']");

        assertThat(desk.run("validate").out())
                .contains(NO_NAME)
                .contains("(policy classpath:millrace/policies/timeouts.schema.json)");
    }

    @Test
    void anActionIsCheckedByAPolicyForActions() {
        desk.with("action.yml", Desk.ACTION)
                .with("authors.json", "{\"required\": [\"author\"], \"x-millrace-applies-to\": \"actions\"}");

        assertThat(desk.run("validate", "--policy", "authors.json").filesWithFindings())
                .containsExactly("action.yml");
    }

    @Test
    void aPolicyOfTheConfigurationThatCannotBeReadIsSaidAndTheRestIsChecked() {
        desk.with("bad.json", "{\n  \"required\": \"name\"\n}\n")
                .with(CONFIGURATION, "version: 1\npolicies: [bad.json, names.json, ../none.json]");

        var outcome = desk.run("validate");

        assertThat(outcome.out()).startsWith(NO_NAME);
        assertThat(outcome.err()).isEqualTo("""
                millrace: bad.json:2:15: this is no JSON Schema: "required" is a text, and has to be a list
                millrace: .github/millrace.yml:2:34: the policy "../none.json" cannot be read: it is outside of the repository, where nothing is read; copy it into the repository
                """);
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aPolicyOfTheCommandLineThatCannotBeReadStopsTheRun() {
        desk.with("bad.json", "{\"$ref\": \"https://example.com/x.json\"}");

        var unread = desk.run("validate", "--policy", "bad.json");
        var missing = desk.run("validate", "--policy", "none.json");

        assertThat(unread.out()).isEmpty();
        assertThat(unread.err())
                .startsWith(
                        "millrace: bad.json:1:10: \"https://example.com/x.json\" is another file, and nothing is fetched");
        assertThat(unread.exitCode()).isEqualTo(2);
        assertThat(missing.err())
                .isEqualTo("millrace: the policy \"none.json\" cannot be read: there is no such file\n");
        assertThat(missing.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://example.com/p.json | nothing is fetched; save a copy of it as a file, and name that
            policies/x.json            | there is no such file; a path begins at the top of the repository; did you mean ".github/policies/x.json"?
            none.json                  | there is no such file; a path begins at the top of the repository
            .github/policies           | it is a folder; name each policy in it
            large.json                 | it has 600000 bytes, and a policy at most 512000
            classpath:millrace/policies/timeout.schema.json | there is no such resource on the class path; did you mean "classpath:millrace/policies/timeouts.schema.json"?
            """)
    void eachReasonForWhichThereIsNoPolicyHasItsCure(String name, String why) {
        desk.with(".github/policies/x.json", NAMES)
                .with("large.json", "x".repeat(600_000))
                .with(CONFIGURATION, "policies: ['" + name + "']");

        assertThat(desk.run("validate").err())
                .isEqualTo("millrace: .github/millrace.yml:1:12: the policy \"" + name + "\" cannot be read: " + why
                        + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://example.com/p.json | the policy "https://example.com/p.json" cannot be read: nothing is fetched; save a copy of it as a file, and name that
            .github                    | the policy ".github" cannot be read: it is a folder; name each policy in it
            large.json                 | large.json: it has 600000 bytes, and a policy at most 512000
            classpath:none             | the policy "classpath:none" cannot be read: there is no such resource on the class path
            """)
    void theReasonsAreToldOfTheCommandLineToo(String name, String message) {
        desk.with("large.json", "x".repeat(600_000));

        assertThat(desk.run("validate", "--policy", name).err()).isEqualTo("millrace: " + message + "\n");
    }

    @Test
    void theCommandLineTakesAPolicyThatComesWithMillrace() {
        var outcome = desk.run("validate", "--policy", "classpath:millrace/policies/timeouts.schema.json");

        assertThat(outcome.out()).contains("(policy classpath:millrace/policies/timeouts.schema.json)");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void aRunWithoutPoliciesLoadsNeitherJsonSchemaNorJackson() throws IOException, InterruptedException {
        var without = loaded();
        var with = loaded("--policy", "names.json");

        assertThat(without)
                .contains("dev.millrace.cli.Main")
                .doesNotContain("com.networknt")
                .doesNotContain("tools.jackson")
                .doesNotContain("org.slf4j");
        assertThat(with).contains("com.networknt");
    }

    private String loaded(String... more) throws IOException, InterruptedException {
        var log = folder.resolve("classes.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:class+load:file=" + log.getFileName(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.millrace.cli.Main",
                "validate"));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(out).isEqualTo(more.length == 0 ? 0 : 1);
        assertThat(out).doesNotContain("SLF4J");
        return Files.readString(log);
    }
}
