package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextRulesTest {

    @ParameterizedTest
    @CsvSource({
        "os, matrix.os",
        "Target, env.TARGET",
        "before, needs.before",
        "first, steps.first",
        "ref_name, github.ref_name",
        "pull_request, github.event.pull_request",
        "GITHUB_SHA, github.sha",
        "RUNNER_OS, runner.os",
        "success, success()",
        "tojson, toJSON()",
        "True, true",
        "NULL, null",
        "outputs, steps.ID.outputs",
        "secret, secrets",
        "githob, github",
        "step, steps",
    })
    void aNameThatIsNoContextIsExplained(String name, String meant) {
        assertThat(Said.inStep(name))
                .containsExactly(
                        "expr-unknown-context: there is no context \"" + name + "\"; did you mean \"" + meant + "\"?");
    }

    @Test
    void aNameThatMeansNothingIsPerhapsText() {
        assertThat(Said.inWorkflow("run-name", "Deploy ${{ release }}"))
                .containsExactly("expr-unknown-context: there is no context \"release\": use github, inputs or vars,"
                        + " or write 'release' in single quotes to mean the text");
        assertThat(Said.inWorkflow("run-name", "Deploy ${{ release.name }}"))
                .containsExactly("expr-unknown-context: there is no context \"release\": use github, inputs or vars");
    }

    @Test
    void onlyWhatIsOfferedIsProposed() {
        assertThat(Said.inWorkflow("run-name", "${{ RUNNER_OS }}"))
                .singleElement()
                .asString()
                .contains("\"RUNNER_OS\": use github, inputs or vars");
    }

    @Test
    void anUnknownContextIsNamedWhereItStands() {
        assertThat(Checked.workflow("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          make
                          make ${{ githb.ref }}
                """))
                .contains("8 ERROR expr-unknown-context: there is no context \"githb\"; did you mean \"github\"?");
    }

    @Test
    void aSecretInTheConditionOfAStepGoesThroughEnv() {
        assertThat(Said.inStepCondition("secrets.TOKEN != ''"))
                .containsExactly("expr-context-unavailable: \"secrets\" is not available in \"if\" of a step, which has"
                        + " github, inputs, vars, needs, strategy, matrix, steps, job, runner and env;"
                        + " set a variable to the secret in \"env\" of the step or the job, and ask for \"env.NAME\"");
    }

    @Test
    void theConditionOfAJobKnowsNoMatrix() {
        assertThat(Said.inJob("if", "Matrix.os == 'x'"))
                .containsExactly("expr-context-unavailable: \"Matrix\" is not available in \"if\" of a job, which has"
                        + " github, inputs, vars and needs; GitHub evaluates it before there are jobs of the matrix,"
                        + " so put the condition on the steps, or leave combinations out of the matrix");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                env | {A: '${{ env.B }}'} | before the job runs, use "vars", "inputs", or an output of a job in "needs"
                env | {A: '${{ runner.os }}'} | the job has no runner yet, so use it in the steps
                name | ${{ steps.a.outcome }} | no step has run yet, so give an earlier job an output, and use "needs.JOB.outputs.NAME"
                name | ${{ secrets.X }} | what is no secret can be in "vars"
                name | ${{ jobs.x.result }} | name the job in "needs", and use "needs.JOB.outputs.NAME"
                if | secrets.X | let the steps ask for it, by a variable in "env", or let an earlier job tell by an output
                """)
    void aJobHasOtherWays(String key, String value, String cure) {
        assertThat(Said.inJob(key, value)).singleElement().asString().endsWith("; " + cure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                env | {A: '${{ env.B }}'} | variables of "env" do not know each other, so write the value again, or use "vars"
                run-name | ${{ env.B }} | use "vars" or "inputs"
                concurrency | ${{ matrix.os }} | only jobs have it
                concurrency | {group: '${{ needs.a.result }}'} | no job has run yet
                """)
    void aWorkflowHasOtherWays(String key, String value, String cure) {
        assertThat(Said.inWorkflow(key, value)).singleElement().asString().endsWith("; " + cure);
    }

    @Test
    void anActionHasInputsOnly() {
        assertThat(Checked.action("""
                name: Greet
                description: Says hello
                runs:
                  using: composite
                  steps:
                    - run: make ${{ secrets.TOKEN }}
                      shell: bash
                """))
                .containsExactly(
                        "6 ERROR composite-context: an action does not get \"secrets\" of the workflow that uses it;"
                                + " declare an input, and let the workflow set it to the secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                github.refname | "github" has no property "refname"; did you mean "ref_name"?
                github.pull_request.number | "github" has no property "pull_request"; did you mean "github.event.pull_request"?
                GitHub.matrix | "GitHub" has no property "matrix"; did you mean "matrix"?
                steps.first.version | "steps.first" has no property "version"; did you mean "steps.first.outputs.version"?
                steps.first.outcom | "steps.first" has no property "outcom"; did you mean "outcome"?
                needs.before.version | "needs.before" has no property "version"; did you mean "needs.before.outputs.version"?
                needs.before.other | "needs.before" has no property "other"; it has outputs and result
                strategy.total | "strategy" has no property "total"; it has fail-fast, job-index, job-total and max-parallel
                github.something_else | "github" has no property "something_else"
                """)
    void aPropertyThatIsNotThereIsPerhapsElsewhere(String expression, String message) {
        assertThat(Said.inStep(expression)).containsExactly("expr-unknown-property: " + message);
    }
}
