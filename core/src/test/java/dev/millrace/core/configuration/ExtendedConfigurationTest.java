package dev.millrace.core.configuration;

import static dev.millrace.core.configuration.Written.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.Related;
import org.junit.jupiter.api.Test;

class ExtendedConfigurationTest {

    @Test
    void theNearestFileWinsKeyByKey() {
        var written =
                as("""
                extends: ../ci/org.yml
                runner-labels: [small]
                rules: {loud: info, quiet: {most: 3}}
                """).with("ci/org.yml", """
                        extends: base.yml
                        profile: strict
                        runner-labels: [big, huge]
                        rules: {loud: error, quiet: {severity: warning, most: 1, name: x}}
                        """).with("ci/base.yml", "fail-on: info\nrules: {left: warning, loud: off}");
        var settings = written.read().settingsFor("");

        assertThat(written.findings()).isEmpty();
        assertThat(settings.profile()).isEqualTo(Profile.STRICT);
        assertThat(written.read().failOn()).hasValue(Severity.INFO);
        assertThat(settings.runnerLabels()).containsExactly("small");
        assertThat(written.severityOf("loud")).isEqualTo(Severity.INFO);
        assertThat(written.severityOf("left")).isEqualTo(Severity.WARNING);
        assertThat(written.severityOf("quiet")).isEqualTo(Severity.WARNING);
        assertThat(settings.options("quiet").integer("most")).hasValue(3);
        assertThat(settings.options("quiet").text("name")).hasValue("x");
    }

    @Test
    void ofAListTheLastFileIsTheNearest() {
        var written = as("extends: [../a.yml, ../b.yml]")
                .with("a.yml", "rules: {loud: error, left: info}")
                .with("b.yml", "rules: {loud: info}");

        assertThat(written.severityOf("loud")).isEqualTo(Severity.INFO);
        assertThat(written.severityOf("left")).isEqualTo(Severity.INFO);
    }

    @Test
    void pathsOfNearerFilesComeAfterThoseOfFartherOnes() {
        var written = as("""
                extends: ../org.yml
                rules: {loud: error}
                paths: {ci.yml: {rules: {loud: warning}}}
                """).with("org.yml", "paths: {'*.yml': {rules: {loud: off}}}");

        assertThat(written.severityOf("loud", "ci.yml")).isEqualTo(Severity.WARNING);
        assertThat(written.severityOf("loud", "other.yml")).isEqualTo(Severity.OFF);
    }

    @Test
    void findingsOfAnExtendedFileAreThere() {
        assertThat(as("extends: ../org.yml")
                        .with("org.yml", "rules: {lod: off}")
                        .said())
                .containsExactly(
                        "org.yml:1:9: config-unknown-rule: there is no rule \"lod\"; \"millrace rules\" lists them;"
                                + " did you mean \"loud\"?");
    }

    @Test
    void whatCannotBeExtendedIsSaid() {
        assertThat(as("extends: [../missing.yml, ../../org.yml, /org.yml, https://example.org/org.yml]")
                        .messages())
                .containsExactly(
                        "\"../missing.yml\" cannot be read: there is no file \"missing.yml\", or it is too large or a link out of the repository",
                        "\"../../org.yml\" leads out of the repository; files there are not read",
                        "\"/org.yml\" is neither a path from this file nor classpath: and a resource; nothing else is read",
                        "\"https://example.org/org.yml\" is neither a path from this file nor classpath: and a resource; nothing else is read");
    }

    @Test
    void aCircleIsToldWithEachOfItsSteps() {
        var findings = as("extends: ../a.yml")
                .with("a.yml", "extends: b.yml")
                .with("b.yml", "extends: a.yml")
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message()).isEqualTo("\"a.yml\" extends this file in turn; remove one of them");
        assertThat(findings.get(0).location().file()).isEqualTo("b.yml");
        assertThat(findings.get(0).related()).extracting(Related::message).containsExactly("\"a.yml\" extends this");
    }

    @Test
    void filesExtendOneAnotherOnlySoFar() {
        var deep = as("extends: ../0.yml");
        for (var i = 0; i < 20; i++) {
            deep.with(i + ".yml", "extends: " + (i + 1) + ".yml");
        }
        assertThat(deep.messages()).containsExactly("\"7.yml\" is not read: there are 8 levels of files above it");

        var wide = new StringBuilder("extends:\n");
        var many = as("");
        for (var i = 0; i < 40; i++) {
            many.with(i + ".yml", "profile: strict");
            wide.append("  - ../").append(i).append(".yml\n");
        }
        assertThat(many.with(".github/millrace.yml", wide.toString()).messages())
                .hasSize(9)
                .contains("\"../39.yml\" is not read: a configuration has at most 32 files");
    }

    @Test
    void aFileThatIsExtendedTwiceIsReadOnce() {
        var written = as("extends: [../a.yml, ../b.yml]")
                .with("a.yml", "extends: c.yml")
                .with("b.yml", "extends: c.yml")
                .with("c.yml", "rules: {lod: off}");

        assertThat(written.findings()).hasSize(1);
    }

    @Test
    void aLockedRuleCanBeStricterAndNotWeaker() {
        var org = "rules: {loud: {severity: warning, locked: true}}";

        var weaker = as("extends: ../org.yml\nrules: {loud: info}").with("org.yml", org);
        assertThat(weaker.said())
                .containsExactly(".github/millrace.yml:2:15: config-locked: \"loud\" is locked: it can be stricter than"
                        + " \"warning\", and not weaker");
        assertThat(weaker.findings().get(0).related())
                .extracting(Related::message)
                .containsExactly("locked here");
        assertThat(weaker.severityOf("loud")).isEqualTo(Severity.WARNING);

        var stricter = as("extends: ../org.yml\nrules: {loud: error}").with("org.yml", org);
        assertThat(stricter.findings()).isEmpty();
        assertThat(stricter.severityOf("loud")).isEqualTo(Severity.ERROR);
    }

    @Test
    void aLockHoldsForPathsAndForNamesThatTheRuleShares() {
        var written = as("""
                extends: ../org.yml
                rules: {actionlint:both: off}
                paths: {ci.yml: {rules: {left: info}}}
                """).with("org.yml", "rules: {left: {severity: error, locked: true}}");

        assertThat(written.findings())
                .extracting(finding -> finding.location().line())
                .containsExactly(2, 3);
        assertThat(written.severityOf("left", "ci.yml")).isEqualTo(Severity.ERROR);
        assertThat(written.severityOf("right")).isEqualTo(Severity.OFF);
    }

    @Test
    void lockedOptionsStayAndOthersCanBeGiven() {
        var written = as("extends: ../org.yml\nrules: {quiet: {most: 90, name: y, form: '[a-z]'}}")
                .with("org.yml", "rules: {quiet: {severity: warning, most: 60, form: '[a-z]', locked: true}}");

        assertThat(written.messages()).containsExactly("\"most\" of the rule \"quiet\" is locked and stays as it is");
        var options = written.read().settingsFor("").options("quiet");
        assertThat(options.integer("most")).hasValue(60);
        assertThat(options.text("name")).hasValue("y");
    }

    @Test
    void aRuleThatIsLockedWithoutASeverityKeepsThatOfTheProfile() {
        var org = "profile: pedantic\nrules: {quiet: {most: 60, locked: true}}";

        assertThat(as("extends: ../org.yml\nprofile: minimal")
                        .with("org.yml", org)
                        .severityOf("quiet"))
                .isEqualTo(Severity.INFO);
        assertThat(as("extends: ../org.yml\nrules: {quiet: off}")
                        .with("org.yml", org)
                        .messages())
                .containsExactly("\"quiet\" is locked: it can be stricter than \"info\", and not weaker");
    }

    @Test
    void aLockedFileLocksItsRulesItsProfileAndItsLevel() {
        var written =
                as("""
                extends: ../org.yml
                profile: minimal
                fail-on: error
                rules: {loud: off, left: off}
                """).with("org.yml", "locked: true\nprofile: strict\nfail-on: warning\nrules: {loud: warning}");

        assertThat(written.messages())
                .containsExactly(
                        "\"profile\" is locked: it can be stricter than \"strict\", and not weaker",
                        "\"fail-on\" is locked: it can be stricter than \"warning\", and not weaker",
                        "\"loud\" is locked: it can be stricter than \"warning\", and not weaker");
        assertThat(written.read().settingsFor("").profile()).isEqualTo(Profile.STRICT);
        assertThat(written.read().failOn()).hasValue(Severity.WARNING);
        assertThat(written.severityOf("left")).isEqualTo(Severity.OFF);
    }

    @Test
    void whoLocksMayMakeExceptions() {
        var written = as("extends: ../org.yml").with("org.yml", """
                rules: {loud: {severity: error, locked: true}}
                paths: {legacy.yml: {rules: {loud: off}}}
                """);

        assertThat(written.findings()).isEmpty();
        assertThat(written.severityOf("loud", "legacy.yml")).isEqualTo(Severity.OFF);
        assertThat(written.severityOf("loud", "ci.yml")).isEqualTo(Severity.ERROR);
    }

    @Test
    void whatIsLockedStaysSoThroughSeveralFiles() {
        var written = as("extends: ../team.yml\nrules: {loud: warning}")
                .with("team.yml", "extends: org.yml\nrules: {loud: error}")
                .with("org.yml", "rules: {loud: {severity: warning, locked: true}}");

        assertThat(written.findings()).isEmpty();
        assertThat(written.severityOf("loud")).isEqualTo(Severity.WARNING);
    }
}
