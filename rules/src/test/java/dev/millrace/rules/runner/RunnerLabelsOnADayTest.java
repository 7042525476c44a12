package dev.millrace.rules.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerLabelsOnADayTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    @ParameterizedTest
    @CsvSource({
        "2026-09-16, ",
        "2026-09-17, WARNING",
        "2027-04-16, WARNING",
        "2027-04-17, ERROR",
    })
    void aLabelIsDeprecatedAndThenRemoved(String day, Severity severity) {
        assertThat(on(day, "ubuntu-22.04"))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void theMessageTellsTheDayAndWhatToUse() {
        assertThat(on("2026-11-21", "ubuntu-22.04"))
                .extracting(Finding::message)
                .containsExactly(
                        "the runner \"ubuntu-22.04\" is deprecated since 2026-09-17, and GitHub removes it on 2027-04-17;"
                                + " use \"ubuntu-24.04\" or \"ubuntu-26.04\"");
        assertThat(on("2026-11-21", "macOS-13"))
                .extracting(Finding::message)
                .containsExactly(
                        "GitHub removed the runner \"macOS-13\" on 2025-12-08, so that no job runs on it any more;"
                                + " use \"macos-15-intel\" or \"macos-15\"");
    }

    @Test
    void errorsAloneAreHeardUnderMinimal() {
        var minimal = Settings.of(Profile.MINIMAL).asOf(LocalDate.of(2026, 11, 21));
        assertThat(on(minimal, "ubuntu-22.04")).isEmpty();
        assertThat(on(minimal, "ubuntu-20.04")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu-20.04,                                    ubuntu-24.04",
        "'\"macos-14-xlarge\"',                           '\"macos-15-xlarge\"'",
        "'[windows-2019]',                                '[windows-2022]'",
        "'${{ inputs.x && ''ubuntu-16.04'' || ''y'' }}',  '${{ inputs.x && ''ubuntu-24.04'' || ''y'' }}'",
        "'&label ubuntu-20.04',                           '&label ubuntu-24.04'",
    })
    void theSuccessorTakesItsPlace(String written, String fixed) {
        var finding = on("2026-11-21", written).get(0);
        var fix = finding.fix().orElseThrow();
        assertThat(fix.safe()).isFalse();
        assertThat(fix.applyTo(SourceFile.of("ci.yml", job(written)))).isEqualTo(job(fixed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ubuntu-latset                 | ubuntu-latest",
                "Ubuntu_Latest                 | ubuntu-latest",
                "ubuntu-lates                  | ubuntu-latest",
                "ubuntu-18.4                   | ubuntu-24.04",
                "windows-2012                  | windows-2022",
                "window-latest                 | windows-latest",
                "macos-10                      | macos-15",
                "macosx-15                     | macos-15",
                "macos-15-inte                 | macos-15-intel",
            })
    void aTypingMistakeIsToldWithWhatWasMeant(String label, String meant) {
        assertThat(MisspeltLabel.meant(label)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu-latest",
        "MACOS-26",
        "ubuntu-latest-m",
        "ubuntu-latest-2-cores",
        "macos-13-xl-custom",
        "linux-x64-16core",
        "ubuntu-24.04-amd64",
        "linux-latest",
        "gpu",
        "arc",
        "farm",
        "x86",
        "amd64",
        "mac",
        "xcode-16",
        "windows-11",
        "windows-10",
        "macos-28",
        "ubuntu-26.10",
        "windows-2025-vs2029",
        "ubuntu-large",
        "macos-xlarge",
        "ubuntu-lts",
        "''",
    })
    void aNameOfSomebodysOwnIsNone(String label) {
        assertThat(MisspeltLabel.meant(label)).isEmpty();
    }

    private static List<Finding> on(String day, String label) {
        return on(Settings.of(Profile.DEFAULT).asOf(LocalDate.parse(day)), label);
    }

    private static List<Finding> on(Settings settings, String label) {
        return Validator.of(CATALOG, Configuration.of(settings))
                .workflow("ci.yml", job(label).getBytes(StandardCharsets.UTF_8))
                .stream()
                .filter(finding -> finding.rule().id().equals("runner-deprecated-label"))
                .toList();
    }

    private static String job(String label) {
        return """
                on:
                  workflow_dispatch:
                    inputs: {x: {type: string}}
                jobs:
                  build:
                    runs-on: %s
                    steps:
                      - run: make
                """.formatted(label);
    }
}
