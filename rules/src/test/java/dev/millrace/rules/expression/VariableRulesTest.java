package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.ConfiguredVariables;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariableRulesTest {

    private static List<String> configured(List<String> variables, String expression) {
        var settings = Settings.of(Profile.DEFAULT).withVariables(ConfiguredVariables.of(variables));
        var yaml = """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make ${{ %s }}
                """.formatted(expression);
        return Validator.of(RuleCatalog.load(), Configuration.of(settings))
                .workflow("ci.yml", yaml.getBytes(StandardCharsets.UTF_8))
                .stream()
                .filter(finding -> finding.rule().id().startsWith("expr-variable"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void namesHaveLettersDigitsAndUnderscores() {
        assertThat(Said.inStep("vars.build-target"))
                .containsExactly("expr-variable-bad-name: no variable can be called \"build-target\":"
                        + " names have letters, digits and _, and do not begin with a digit;"
                        + " did you mean \"build_target\"?");
        assertThat(Said.inStep("vars['1st try']"))
                .containsExactly("expr-variable-bad-name: no variable can be called \"1st try\":"
                        + " names have letters, digits and _, and do not begin with a digit");
    }

    @Test
    void gitHubKeepsItsPrefix() {
        assertThat(Said.inStep("vars.github_Ref"))
                .containsExactly("expr-variable-reserved-prefix: no variable can be called \"github_Ref\":"
                        + " GitHub keeps the prefix \"GITHUB_\" for itself; did you mean \"github.ref\"?");
        assertThat(Said.inStep("vars['GITHUB_PAT']"))
                .containsExactly("expr-variable-reserved-prefix: no variable can be called \"GITHUB_PAT\":"
                        + " GitHub keeps the prefix \"GITHUB_\" for itself");
    }

    @Test
    void aListOfVariablesIsComplete() {
        assertThat(configured(List.of("NODE_VERSION"), "vars.NODE_VERISON"))
                .containsExactly("the variable \"NODE_VERISON\" is not among those that the configuration lists;"
                        + " did you mean \"NODE_VERSION\"?");
        assertThat(configured(List.of(), "vars.X"))
                .containsExactly("the variable \"X\" is not among those that the configuration lists");
        assertThat(configured(List.of("node_version"), "vars['Node_Version']")).isEmpty();
        assertThat(Said.inStep("vars.X")).isEmpty();
    }

    @Test
    void aNameThatCannotBeIsNotCalledMissing() {
        assertThat(configured(List.of(), "vars.a-b && vars.GITHUB_X"))
                .hasSize(2)
                .noneMatch(message -> message.contains("configuration"));
    }
}
