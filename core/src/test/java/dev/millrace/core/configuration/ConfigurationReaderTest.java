package dev.millrace.core.configuration;

import static dev.millrace.core.configuration.Written.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String LEGACY = ".github/workflows/legacy-ci.yml";

    @Test
    void nothingIsTheDefaultProfile() {
        var configuration = Written.nothing().read();

        assertThat(configuration.settingsFor(CI)).isEqualTo(Settings.of(Profile.DEFAULT));
        assertThat(configuration.failOn()).isEmpty();
        assertThat(as("# nothing yet\n").read().settingsFor(CI)).isEqualTo(Settings.of(Profile.DEFAULT));
        assertThat(as("# nothing yet\n").findings()).isEmpty();
    }

    @Test
    void everyKeyIsRead() {
        var written = as("""
                version: 1
                profile: strict
                fail-on: warning
                target: ghes-3.17
                runner-labels: [big-linux, 'team-*']
                variables: [DEPLOY_HOST]
                shellcheck: info
                policies: [.github/policies/timeouts.schema.json]
                """);
        var settings = written.read().settingsFor(CI);

        assertThat(written.findings()).isEmpty();
        assertThat(settings.profile()).isEqualTo(Profile.STRICT);
        assertThat(written.read().failOn()).hasValue(Severity.WARNING);
        assertThat(settings.target().minor()).isEqualTo(17);
        assertThat(settings.runnerLabels()).containsExactly("big-linux", "team-*");
        assertThat(settings.variables().orElseThrow().contains("Deploy_Host")).isTrue();
        assertThat(settings.variables().orElseThrow().contains("DEPLOY_PORT")).isFalse();
        assertThat(settings.shellcheck()).hasValue(Severity.INFO);
        assertThat(written.read().policies())
                .extracting(Text::raw)
                .containsExactly(".github/policies/timeouts.schema.json");
    }

    @Test
    void millracesOtherNameIsFoundToo() {
        assertThat(Written.nothing()
                        .with(".github/millrace.yaml", "rules: {loud: off}")
                        .severityOf("loud"))
                .isEqualTo(Severity.OFF);
    }

    @Test
    void aRuleIsGivenASeverityOrToldMore() {
        var settings = as("""
                rules:
                  loud: error
                  quiet: {severity: info, most: 60, name: x, names: [a, b], form: '[a-z]+'}
                """).read().settingsFor(CI);

        assertThat(settings.severities()).containsEntry("loud", Severity.ERROR).containsEntry("quiet", Severity.INFO);
        var options = settings.options("quiet");
        assertThat(options.integer("most")).hasValue(60);
        assertThat(options.text("name")).hasValue("x");
        assertThat(options.texts("names")).containsExactly("a", "b");
        assertThat(options.pattern("form").map(Pattern::pattern)).hasValue("[a-z]+");
    }

    @Test
    void aRuleHasTheNamesThatOtherToolsHaveForIt() {
        assertThat(as("rules: {zizmor:noisy: off}").severityOf("loud")).isEqualTo(Severity.OFF);
        assertThat(as("rules: {actionlint:both: info}").severityOf("right")).isEqualTo(Severity.INFO);
    }

    @Test
    void theOwnNameOfARuleSaysMoreThanOneThatItShares() {
        var written = as("rules: {left: warning, actionlint:both: off}");

        assertThat(written.findings()).isEmpty();
        assertThat(written.severityOf("left")).isEqualTo(Severity.WARNING);
        assertThat(written.severityOf("right")).isEqualTo(Severity.OFF);
    }

    @Test
    void aPathMayHaveSettingsOfItsOwnAndTheLastOneWins() {
        var written = as("""
                rules: {loud: error, quiet: {most: 60}}
                paths:
                  legacy-*.yml: {rules: {loud: off, quiet: {most: 90}}}
                  '**/legacy-ci.*': {rules: {loud: info}}
                """);

        assertThat(written.severityOf("loud", CI)).isEqualTo(Severity.ERROR);
        assertThat(written.severityOf("loud", ".github/workflows/legacy-x.yml")).isEqualTo(Severity.OFF);
        assertThat(written.severityOf("loud", LEGACY)).isEqualTo(Severity.INFO);
        assertThat(written.read().settingsFor(LEGACY).options("quiet").integer("most"))
                .hasValue(90);
        assertThat(written.severityOf("loud", "")).isEqualTo(Severity.ERROR);
    }

    @Test
    void equalSettingsAreTheSameObject() {
        var configuration = as("paths: {legacy-*.yml: {rules: {loud: off}}}").read();

        assertThat(configuration.settingsFor("legacy-a.yml")).isSameAs(configuration.settingsFor("legacy-b.yml"));
        assertThat(configuration.settingsFor("a.yml")).isSameAs(configuration.settingsFor("b.yml"));
    }

    @Test
    void aProfileAndADayCanBeSetOverIt() {
        var configuration = as("profile: minimal\npaths: {ci.yml: {rules: {loud: info}}}")
                .read()
                .withProfile(Profile.PEDANTIC)
                .asOf(LocalDate.of(2026, 1, 2));

        var settings = configuration.settingsFor(CI);
        assertThat(settings.profile()).isEqualTo(Profile.PEDANTIC);
        assertThat(settings.asOf()).isEqualTo("2026-01-02");
        assertThat(settings.severities()).containsEntry("loud", Severity.INFO);
    }

    @Test
    void messagesNameTheOffenderWhatIsAllowedAndWhatWasMeant() {
        assertThat(as("""
                        profil: strict
                        profile: pedantik
                        rules:
                          lod: off
                          noisy: off
                          quiet: {most: -1, mots: 2, form: '[a', names: a}
                        """).said())
                .containsExactly(
                        ".github/millrace.yml:1:1: config-unknown-key: the configuration has no key \"profil\"; there are version,"
                                + " extends, locked, profile, fail-on, target, runner-labels, variables, shellcheck, rules, paths,"
                                + " policies; did you mean \"profile\"?",
                        ".github/millrace.yml:2:10: config-bad-value: \"profile\" takes minimal, default, strict or pedantic, not"
                                + " \"pedantik\"; did you mean \"pedantic\"?",
                        ".github/millrace.yml:4:3: config-unknown-rule: there is no rule \"lod\"; \"millrace rules\" lists them;"
                                + " did you mean \"loud\"?",
                        ".github/millrace.yml:5:3: config-unknown-rule: there is no rule \"noisy\"; \"millrace rules\" lists them;"
                                + " did you mean \"zizmor:noisy\"?",
                        ".github/millrace.yml:6:17: config-bad-value: \"most\" takes a whole number from 0 to 999999999, not"
                                + " \"-1\"",
                        ".github/millrace.yml:6:21: config-unknown-key: \"quiet\" has no key \"mots\"; there are form, locked,"
                                + " most, name, names, severity; did you mean \"most\"?",
                        ".github/millrace.yml:6:36: config-bad-value: \"form\" takes a regular expression (Unclosed character"
                                + " class at its character 2), not \"[a\"",
                        ".github/millrace.yml:6:49: config-bad-value: \"names\" takes a list, not \"a\"");
    }

    @Test
    void aFindingTellsItsPath() {
        assertThat(as("rules: {quiet: {most: x}}").findings())
                .extracting(Finding::path)
                .containsExactly("rules.quiet.most");
    }

    @Test
    void aFileWithMistakesIsUsedAsFarAsItGoes() {
        var written = as("""
                profile: x
                rules: {nobody: off, loud: error, quiet: {severity: loud, most: 3, most: 4}}
                paths: {'[': {rules: {loud: off}}, ci.yml: {rules: {loud: off}}}
                """);

        assertThat(written.findings()).hasSize(5);
        assertThat(written.severityOf("loud", "a.yml")).isEqualTo(Severity.ERROR);
        assertThat(written.severityOf("loud", CI)).isEqualTo(Severity.OFF);
        assertThat(written.read().settingsFor("").options("quiet").integer("most"))
                .hasValue(3);
    }

    @Test
    void oneRuleByTwoNamesIsADuplicate() {
        var written = as("rules: {zizmor:noisy: error, loud: off}");

        assertThat(written.said())
                .containsExactly(
                        ".github/millrace.yml:1:30: config-duplicate: \"loud\" and \"zizmor:noisy\" are the same"
                                + " rule; keep one of them");
        assertThat(written.severityOf("loud")).isEqualTo(Severity.ERROR);
    }

    @Test
    void whatIsNoYamlIsSaidAsOfAnyFile() {
        assertThat(as("rules: [\n").findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("yaml-parse-error");
    }

    @Test
    void whateverIsCutOffIsStillRead() {
        var whole = """
                version: 1
                extends: [classpath:org/pack.yml, ../a.yml]
                locked: true
                rules: {loud: {severity: error, locked: true}, quiet: {most: 3, form: "[a-z]"}}
                paths: {'**/{a,b}[c-d]?.yml': {rules: {actionlint:both: off}}}
                runner-labels: ["team-[a-z]", 'x']
                """;
        for (var length = 0; length <= whole.length(); length++) {
            as(whole.substring(0, length))
                    .with("a.yml", whole.substring(length))
                    .findings();
        }
        assertThat(as(whole).with("a.yml", "").said())
                .containsExactly(
                        "classpath:org/pack.yml:2:3: config-unknown-rule: there is no rule \"unexpected-key\"; \"millrace rules\" lists them");
    }

    @Test
    void actionlintTellsLabelsAndVariablesBelowMillracesOwn() {
        var actionlint = """
                self-hosted-runner: {labels: [big-linux]}
                config-variables: [A]
                paths:
                """;
        var alone = Written.nothing().with(".github/actionlint.yaml", actionlint);
        assertThat(alone.read().settingsFor(CI).runnerLabels()).containsExactly("big-linux");
        assertThat(alone.read().settingsFor(CI).variables().orElseThrow().names())
                .containsExactly("A");

        var below = as("variables: [B]").with(".github/actionlint.yml", actionlint);
        assertThat(below.read().settingsFor(CI).runnerLabels()).containsExactly("big-linux");
        assertThat(below.read().settingsFor(CI).variables().orElseThrow().names())
                .containsExactly("B");
    }

    @Test
    void nullSaysNothingAndAnEmptyListOfVariablesThatThereAreNone() {
        assertThat(as("variables:").read().settingsFor(CI).variables()).isEmpty();
        assertThat(as("variables: []")
                        .read()
                        .settingsFor(CI)
                        .variables()
                        .orElseThrow()
                        .names())
                .isEmpty();
    }

    @Test
    void whatActionlintIgnoresWhollyIsOff() {
        var written = Written.nothing().with(".github/actionlint.yaml", """
                paths:
                  .github/workflows/legacy-*.yml: {ignore: ['.*']}
                  .github/workflows/ci.yml: {ignore: ['^both$', 'property "x" is not defined']}
                """);

        for (var rule : List.of("loud", "left", "right")) {
            assertThat(written.severityOf(rule, LEGACY)).isEqualTo(Severity.OFF);
        }
        assertThat(written.severityOf("left", CI)).isEqualTo(Severity.OFF);
        assertThat(written.severityOf("loud", CI)).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatActionlintIgnoresStaysOnWhereItIsLockedOrOnAgain() {
        var written = as("""
                extends: ../org.yml
                paths: {legacy-*.yml: {rules: {right: info}}}
                """)
                .with("org.yml", "rules: {left: {severity: error, locked: true}}")
                .with(".github/actionlint.yaml", "paths: {'**/*': {ignore: [.+]}}");

        assertThat(written.findings()).isEmpty();
        assertThat(written.severityOf("loud", LEGACY)).isEqualTo(Severity.OFF);
        assertThat(written.severityOf("left", LEGACY)).isEqualTo(Severity.ERROR);
        assertThat(written.severityOf("right", LEGACY)).isEqualTo(Severity.INFO);
    }
}
