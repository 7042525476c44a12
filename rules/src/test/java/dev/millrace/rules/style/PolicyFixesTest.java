package dev.millrace.rules.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.RuleOptions;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFixesTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    @Test
    void aJobGetsTheConfiguredLimit() {
        var fix = fix("job-without-timeout", workflow(""));
        assertThat(fix.orElseThrow().safe()).isFalse();
        assertThat(fixed(fix, workflow(""))).isEqualTo(workflow("    timeout-minutes: 30\n"));
    }

    @Test
    void aLimitThatIsTooHighIsLowered() {
        var yaml = workflow("    timeout-minutes: 90 # slow\n");
        assertThat(fixed(fix("job-without-timeout", yaml), yaml))
                .isEqualTo(workflow("    timeout-minutes: 30 # slow\n"));
    }

    @Test
    void withoutAConfiguredLimitNothingIsGuessed() {
        var settings = Settings.of(Profile.PEDANTIC);
        assertThat(find(settings, "job-without-timeout", workflow("")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu-24.04,              bash, false",
        "macos-26,                  bash, false",
        "windows-2025,              pwsh, true",
    })
    void aScriptGetsTheShellOfItsRunner(String label, String shell, boolean isSafe) {
        var yaml = workflow("").replace("ubuntu-24.04", label);
        var fix = fix("explicit-shell", yaml);
        assertThat(fix.orElseThrow().safe()).isEqualTo(isSafe);
        assertThat(fixed(fix, yaml)).isEqualTo(yaml.replace("- run", "- shell: " + shell + "\n        run"));
    }

    @ParameterizedTest
    @CsvSource({"self-hosted", "linux", "our-runner", "'[self-hosted, windows]'", "'${{ vars.RUNNER }}'"})
    void whereTheRunnersShellIsNotKnownNothingIsGuessed(String label) {
        assertThat(fix("explicit-shell", workflow("").replace("ubuntu-24.04", label)))
                .isEmpty();
    }

    @Test
    void theOffRulesAreHeardUnderPedanticAlone() {
        var bare = workflow("");
        assertThat(find(Settings.of(Profile.STRICT), "explicit-shell", bare)).isEmpty();
        assertThat(find(Settings.of(Profile.PEDANTIC), "explicit-shell", bare)).hasSize(1);
    }

    private static Optional<Fix> fix(String rule, String yaml) {
        var settings = Settings.of(Profile.PEDANTIC)
                .withOptions("job-without-timeout", RuleOptions.NONE.with("max-minutes", 30));
        return find(settings, rule, yaml).get(0).fix();
    }

    private static String fixed(Optional<Fix> fix, String yaml) {
        return fix.orElseThrow().applyTo(SourceFile.of("ci.yml", yaml));
    }

    private static List<Finding> find(Settings settings, String rule, String yaml) {
        return Validator.of(CATALOG, Configuration.of(settings))
                .workflow("ci.yml", yaml.getBytes(StandardCharsets.UTF_8))
                .stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static String workflow(String job) {
        return """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-24.04
                """ + job + "    steps:\n      - run: make\n";
    }
}
