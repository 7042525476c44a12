package dev.millrace.cli;

import static dev.millrace.cli.Desk.CLEAN;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String CONFIGURATION = ".github/millrace.yml";
    private static final String UNUSED_ANCHOR = CLEAN.replace("make", "&unused make");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(folder).with(CI, MISSPELT);
    }

    @Test
    void theRepositorysConfigurationCounts() {
        var outcome = desk.with(CONFIGURATION, "rules: {unexpected-key: off}").run("validate");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aPathOfTheConfigurationIsSeenFromTheTopOfTheRepository() {
        desk.with(CONFIGURATION, "paths: {.github/workflows/ci.yml: {rules: {unexpected-key: info}}}");

        assertThat(desk.run("validate").exitCode()).isZero();
        assertThat(desk.in(".github/workflows").run("validate", "ci.yml").out()).contains("ci.yml:4:5: info: ");
        assertThat(desk.reading(MISSPELT)
                        .run("validate", "--stdin-filename", ".github/workflows/ci.yml", "-")
                        .out())
                .contains(": info: ");
        assertThat(desk.with(".github/workflows/a.yml", MISSPELT)
                        .run("validate")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void itsOwnMistakesArePrintedInTheOrderOfTheFilesAndMakeTheExitCodeOne() {
        var outcome = desk.with(CI, CLEAN)
                .with("action.yml", Desk.ACTION)
                .with(".github/a/action.yml", "name: x\n")
                .with(CONFIGURATION, "rules: {unexpected-keys: off}")
                .run("validate");

        assertThat(outcome.filesWithFindings()).containsExactly(".github/a/action.yml", CONFIGURATION);
        assertThat(outcome.out()).contains(".github/millrace.yml:1:9: error: ", "[config-unknown-rule]");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void aFindingOfTheConfigurationIsNamedFromTheCurrentDirectory() {
        assertThat(desk.with(CONFIGURATION, "x: 1")
                        .in(".github/workflows")
                        .run("validate", "ci.yml")
                        .out())
                .contains("../millrace.yml:1:1: error: ");
    }

    @Test
    void optionsWinOverTheConfiguration() {
        desk.with(CI, UNUSED_ANCHOR).with(CONFIGURATION, "profile: minimal\nfail-on: info");
        assertThat(desk.run("validate").out()).isEqualTo("no findings in 1 file\n");

        var pedantic = desk.run("validate", "--profile", "pedantic");
        assertThat(pedantic.out()).contains("[yaml-unused-anchor]");
        assertThat(pedantic.exitCode()).isEqualTo(1);
        assertThat(desk.run("validate", "--profile", "pedantic", "--fail-on", "error")
                        .exitCode())
                .isZero();
    }

    @Test
    void failOnOfTheConfigurationHoldsForItsRepositoryAlone() {
        desk.with("a/" + CI, UNUSED_ANCHOR)
                .with("a/" + CONFIGURATION, "fail-on: info")
                .with("b/" + CI, UNUSED_ANCHOR)
                .with("b/" + CONFIGURATION, "rules: {unexpected-key: off}");

        assertThat(desk.run("validate", "b/" + CI).exitCode()).isZero();
        assertThat(desk.run("validate", "a/" + CI, "b/" + CI).exitCode()).isEqualTo(1);
        assertThat(desk.with("b/" + CI, MISSPELT)
                        .with("a/" + CI, CLEAN)
                        .run("validate", "a/" + CI, "b/" + CI)
                        .exitCode())
                .isZero();
    }

    @Test
    void anotherConfigurationCanBeNamed() {
        desk.with(CONFIGURATION, "rules: {unexpected-key: info}")
                .with("ci/strict.yml", "extends: base.yml\n")
                .with("ci/base.yml", "rules: {unexpected-key: warning}");

        assertThat(desk.run("validate", "--config", "ci/strict.yml").out()).contains(": warning: ");
        assertThat(desk.run("validate", "--config", "ci/none.yml").err())
                .isEqualTo("millrace: --config: \"ci/none.yml\" is not a file that can be read\n");
        assertThat(desk.run("validate", "--config", "ci/none.yml").exitCode()).isEqualTo(2);
    }

    @Test
    void aConfigurationFromElsewhereExtendsWhatIsBesideIt() {
        desk.with("org/.github/x", "")
                .with("org/strict.yml", "extends: base.yml\nrules: {nobody: off}")
                .with("org/base.yml", "rules: {unexpected-key: warning}")
                .with("a/" + CI, MISSPELT)
                .with("b/" + CI, MISSPELT);

        var outcome = desk.run("validate", "--config", "org/strict.yml", "a", "b");

        assertThat(outcome.out())
                .contains("a/.github/workflows/ci.yml:4:5: warning: ", "b/.github/workflows/ci.yml:4:5: warning: ")
                .containsOnlyOnce("org/strict.yml:2:9: error: ");
    }

    @Test
    void aConfigurationThatCannotBeReadIsTroubleAndNotNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve(CONFIGURATION), Path.of("/nowhere/millrace.yml"));

        var outcome = desk.run("validate");

        assertThat(outcome.err())
                .isEqualTo(
                        "millrace: .github/millrace.yml: it cannot be read: it is too large, a link out of the repository, or forbidden\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void theConfigurationItselfIsNoWorkflow() {
        var outcome =
                desk.with(CI, CLEAN).with(CONFIGURATION, "profile: strict").run("validate", CONFIGURATION);

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
        assertThat(desk.with(CONFIGURATION, "profil: strict")
                        .run("validate", CONFIGURATION)
                        .out())
                .contains("[config-unknown-key]");
    }

    @Test
    void theDayIsADate() {
        assertThat(desk.run("validate", "--as-of", "2026-11-21").exitCode()).isEqualTo(1);
        var outcome = desk.run("validate", "--as-of", "tomorrow");
        assertThat(outcome.err()).isEqualTo("millrace: --as-of takes a day such as 2026-11-21, not \"tomorrow\"\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }
}
