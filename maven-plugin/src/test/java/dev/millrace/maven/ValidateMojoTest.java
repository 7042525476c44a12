package dev.millrace.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecution.Source;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateMojoTest {

    private static final String MISSPELT = """
            on: push
            jobs:
              build:
                run-on: ubuntu-latest
                steps:
                  - run: make
            """;

    @TempDir
    private Path folder;

    @Test
    void findingsFailTheBuild() {
        var outcome =
                new Build(folder).with(".github/workflows/x.yml", MISSPELT).run(new ValidateMojo());

        assertThat(outcome.failure()).containsInstanceOf(MojoFailureException.class);
        assertThat(outcome.reason()).isEqualTo("the workflows have findings, see above");
        assertThat(outcome.log()).anyMatch(line -> line.startsWith("[ERROR] .github/workflows/x.yml:4:5: error: "));
    }

    @Test
    void aSeverityBelowTheOneToFailOnIsOnlyTold() {
        var build = new Build(folder).with(".github/workflows/x.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    timeout-minutes: 10
                    steps:
                      - uses: actions/checkout@v1
                """);

        assertThat(build.run(new ValidateMojo()).failure()).isEmpty();
        assertThat(build.setting("failOn", "warning").run(new ValidateMojo()).reason())
                .isEqualTo("the workflows have findings, see above");
        assertThat(build.setting("failOn", "severe").run(new ValidateMojo()).reason())
                .isEqualTo("<failOn>: \"severe\" is none of info, warning, error");
    }

    @Test
    void policiesOfThePomAddToThoseOfTheConfiguration() {
        var build = new Build(folder)
                .with(".github/workflows/x.yml", MISSPELT.replace("run-on:", "runs-on:"))
                .with(".github/millrace.yml", "policies: [names.json]\n")
                .with("names.json", "{\"required\": [\"name\"]}")
                .with("env.json", "{\"required\": [\"env\"]}")
                .setting("policies", List.of("env.json", "classpath:millrace/policies/timeouts.schema.json"));

        var outcome = build.run(new ValidateMojo());

        assertThat(outcome.failure()).containsInstanceOf(MojoFailureException.class);
        assertThat(outcome.log())
                .anyMatch(line -> line.startsWith(
                        "[ERROR] .github/workflows/x.yml:1:1: error: the workflow lacks \"name\" (policy names.json)"))
                .anyMatch(line -> line.startsWith(
                        "[ERROR] .github/workflows/x.yml:1:1: error: the workflow lacks \"env\" (policy env.json)"))
                .anyMatch(line -> line.contains("(policy classpath:millrace/policies/timeouts.schema.json)"));
    }

    @Test
    void aPolicyThatCannotBeReadBreaksTheBuild() {
        var outcome = new Build(folder)
                .with(".github/workflows/x.yml", MISSPELT.replace("run-on:", "runs-on:"))
                .with(".github/millrace.yml", "policies: [names.json]\n")
                .run(new ValidateMojo());

        assertThat(outcome.failure()).containsInstanceOf(MojoExecutionException.class);
        assertThat(outcome.log())
                .anyMatch(line ->
                        line.startsWith("[ERROR] .github/millrace.yml:1:12: the policy \"names.json\" cannot be read"));
    }

    @Test
    void whatCannotBeCheckedIsToldInWordsOfMaven() {
        var device = new File("/dev/null");
        assumeThat(device).exists();

        assertThat(new Build(folder)
                        .setting("paths", List.of(device))
                        .run(new ValidateMojo())
                        .log())
                .containsExactly(
                        "[ERROR] /dev/null: this is neither a file nor a folder; name files and folders in <paths>");
    }

    @Test
    void oneModuleDoesItForAll() throws Exception {
        var build = new Build(folder).with(".github/workflows/x.yml", MISSPELT);
        var top = Build.module(folder, "top", "validate");
        var a = Build.module(Files.createDirectories(folder.resolve("a")), "a", "validate");
        var all = List.of(top, a);
        var bound = Build.execution("validate", Source.LIFECYCLE);

        assertThat(build.run(new ValidateMojo(), top, all, bound).failure()).isPresent();
        assertThat(build.run(new ValidateMojo(), a, all, bound).failure()).isEmpty();
        assertThat(build.run(new ValidateMojo(), top, all, bound).failure()).isPresent();
    }

    @Test
    void aModuleThatIsSkippedLeavesItToTheNext() throws Exception {
        var build = new Build(folder).with(".github/workflows/x.yml", MISSPELT);
        var top = Build.module(folder, "top", "validate");
        var a = Build.module(Files.createDirectories(folder.resolve("a")), "a", "validate");
        var all = List.of(top, a);
        var bound = Build.execution("validate", Source.LIFECYCLE);

        assertThat(build.setting("skip", true)
                        .run(new ValidateMojo(), top, all, bound)
                        .failure())
                .isEmpty();
        assertThat(build.run(new ValidateMojo(), a, all, bound).failure()).isPresent();
    }

    @Test
    void aModuleWithSettingsOfItsOwnDoesIt() throws Exception {
        var build = new Build(folder).with(".github/workflows/x.yml", MISSPELT.replace("run-on:", "runs-on:"));
        var top = Build.module(folder, "top", "validate");
        var a = Build.module(Files.createDirectories(folder.resolve("a")), "a", "validate");
        var all = List.of(top, a);
        var bound = Build.execution("validate", Source.LIFECYCLE);

        assertThat(build.run(new ValidateMojo(), top, all, bound).failure()).isEmpty();
        assertThat(build.setting("failOn", "info")
                        .setting("profile", "pedantic")
                        .run(new ValidateMojo(), a, all, bound)
                        .failure())
                .isPresent();
    }
}
