package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies among the rules of a validator. */
final class PolicyRuleTest {

    private static final RuleCatalog CATALOG =
            RuleCatalog.load().plus(PolicyRule.of(List.of(Checked.by("""
                    {"properties": {"jobs": {"additionalProperties": {"required": ["timeout-minutes"],
                       "properties": {"name": {"maxLength": 5, "x-millrace-severity": "info"}}}}}}""").policy())));

    private static final String WORKFLOW = """
            on: push
            jobs:
              build:
                name: A long name
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    private static List<String> check(Settings settings, String yaml) {
        return Validator.of(CATALOG, Configuration.of(settings))
                .workflow("ci.yml", yaml.getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(finding -> finding.location() + " " + finding.rule().id() + " " + finding.severity() + " "
                        + finding.path())
                .toList();
    }

    @Test
    void findingsHavePathsAndSeverities() {
        assertThat(check(Settings.of(Profile.DEFAULT), WORKFLOW))
                .containsExactly(
                        "ci.yml:3:3 policy-violation ERROR jobs.build",
                        "ci.yml:4:11 policy-violation INFO jobs.build.name");
    }

    @Test
    void theConfigurationAndTheProfileHaveTheLastWord() {
        assertThat(check(Settings.of(Profile.MINIMAL), WORKFLOW))
                .containsExactly("ci.yml:3:3 policy-violation ERROR jobs.build");
        assertThat(check(Settings.of(Profile.DEFAULT).withSeverity("policy-violation", Severity.OFF), WORKFLOW))
                .isEmpty();
    }

    @Test
    void aCommentIgnoresOne() {
        var ignoring =
                WORKFLOW.replace("A long name", "A long name # millrace: ignore[policy-violation] Others look for it.");

        assertThat(check(Settings.of(Profile.DEFAULT), ignoring))
                .containsExactly("ci.yml:3:3 policy-violation ERROR jobs.build");
    }

    @Test
    void theCatalogueKnowsTheRuleOnce() {
        assertThat(CATALOG.all())
                .filteredOn(rule -> rule.id().equals("policy-violation"))
                .hasSize(1);
        assertThat(RuleCatalog.load().find("policy-violation")).isPresent();
    }
}
