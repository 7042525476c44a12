package dev.millrace.dsl;

import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.choiceInput;
import static dev.millrace.dsl.Triggers.environmentInput;
import static dev.millrace.dsl.Triggers.numberInput;
import static dev.millrace.dsl.Triggers.secretInput;
import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlPath;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.dsl.expression.Expressions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    @Test
    void areFilledInByPeople() {
        var form = workflowDispatch(
                stringInput("tag").describedAs("What to release").required(),
                booleanInput("dry-run").defaultsTo(true),
                numberInput("attempts").defaultsTo(3),
                choiceInput("channel", "beta", "stable").defaultsTo("beta"),
                environmentInput("target"));

        assertThat(Yaml.of(form)).isEqualTo("""
                on:
                  workflow_dispatch:
                    inputs:
                      tag:
                        description: What to release
                        required: true
                        type: string
                      dry-run:
                        default: true
                        type: boolean
                      attempts:
                        default: 3
                        type: number
                      channel:
                        default: beta
                        type: choice
                        options: [beta, stable]
                      target:
                        type: environment
                """);
    }

    @Test
    void areGivenByCallers() {
        var call = workflowCall()
                .inputs(stringInput("tag").required())
                .secrets(secretInput("TOKEN").describedAs("May publish").required(), secretInput("OTHER"))
                .outputs("url", Expression.path("jobs", "deploy", "outputs", "url"))
                .outputs("version", "The version", Expression.path("jobs", "build", "outputs", "version"));

        assertThat(Yaml.of(call)).isEqualTo("""
                on:
                  workflow_call:
                    inputs:
                      tag:
                        required: true
                        type: string
                    outputs:
                      url:
                        value: ${{ jobs.deploy.outputs.url }}
                      version:
                        description: The version
                        value: ${{ jobs.build.outputs.version }}
                    secrets:
                      TOKEN:
                        description: May publish
                        required: true
                      OTHER:
                """);
    }

    @Test
    void ofJobsAreTheOutputsOfACalledWorkflow() {
        var build = Millrace.job("build");
        var test = Millrace.job("test");
        var call = workflowCall()
                .outputs("version", build.output("version").orElse(test.output("version")))
                .outputs("needs", Expressions.format("needs.{0}", test.result()));

        assertThat(Yaml.of(call)).isEqualTo("""
                on:
                  workflow_call:
                    outputs:
                      version:
                        value: ${{ jobs.build.outputs.version || jobs.test.outputs.version }}
                      needs:
                        value: ${{ format('needs.{0}', jobs.test.result) }}
                """);
    }

    @Test
    void areConditionsAndVariables() {
        var dryRun = booleanInput("dry-run");
        var attempts = numberInput("attempts");
        var channel = choiceInput("channel", "beta", "stable");
        var publish = Millrace.run("./publish")
                .when(dryRun.isNot(true).and(channel.is("stable")))
                .env("ATTEMPTS", attempts);

        assertThat(Yaml.of(publish)).isEqualTo("""
                jobs:
                  build:
                    steps:
                      - if: inputs.dry-run != true && inputs.channel == 'stable'
                        run: ./publish
                        env:
                          ATTEMPTS: ${{ inputs.attempts }}
                """);
    }

    @Test
    void areExpressions() {
        assertThat("Release " + stringInput("tag")).isEqualTo("Release ${{ inputs.tag }}");
        assertThat(booleanInput("dry-run").text()).isEqualTo("inputs.dry-run");
        assertThat("" + choiceInput("target", "a").required()).isEqualTo("${{ inputs.target }}");
        assertThat(secretInput("TOKEN").required()).hasToString("${{ secrets.TOKEN }}");
    }

    @Test
    void serveBothKindsOfTriggersAtOncePathByPath() {
        var tag = stringInput("tag").describedAs("What to release");
        var dispatch = workflowDispatch(tag);
        var call = workflowCall().inputs(tag);
        var root = WorkflowWriter.toYaml(
                Millrace.workflow("release").on(dispatch, call).tree());

        Located first = dispatch.tree().inputs().get("tag").orElseThrow();
        Located second =
                call.tree().inputs().get("tag").orElseThrow().description().orElseThrow();
        assertThat(YamlPath.in(root).of(first.origin())).isEqualTo("on.workflow_dispatch.inputs.tag");
        assertThat(YamlPath.in(root).of(second.origin())).isEqualTo("on.workflow_call.inputs.tag.description");
    }

    @Test
    void replaceThoseOfTheSameNameWhateverItsCase() {
        var form = workflowDispatch(stringInput("tag"), booleanInput("dry-run")).inputs(numberInput("TAG"));

        assertThat(form.tree().inputs().names()).containsExactly("TAG", "dry-run");
    }

    @Test
    void haveCommentsAndKeysOfTomorrow() {
        var tag = stringInput("tag").comment("Without the v.").extra("pattern", "[0-9.]+");
        var token = secretInput("TOKEN").comment("Of the release bot.").extra("scopes", Map.of("packages", "write"));

        assertThat(Yaml.of(workflowCall().inputs(tag).secrets(token))).isEqualTo("""
                on:
                  workflow_call:
                    inputs:
                      # Without the v.
                      tag:
                        type: string
                        pattern: '[0-9.]+'
                    secrets:
                      # Of the release bot.
                      TOKEN:
                        scopes:
                          packages: write
                """);
    }

    @Test
    void keepKeysThatHaveAMethodForThat() {
        assertThatThrownBy(() -> stringInput("tag").extra("default", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key \"default\" has a method of its own: write defaultsTo(...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "-a", "a b", "a.b", "größe"})
    void rejectNamesThatNoExpressionCanRead(String name) {
        assertThatThrownBy(() -> stringInput(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input name \"" + name
                        + "\" is not valid: use letters, digits, - and _, and start with a letter or _");
        assertThatThrownBy(() -> secretInput(name)).hasMessageStartingWith("secret name \"" + name + "\"");
    }
}
