package dev.millrace.dsl.expression;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.cancelled;
import static dev.millrace.dsl.expression.Expressions.choose;
import static dev.millrace.dsl.expression.Expressions.condition;
import static dev.millrace.dsl.expression.Expressions.contains;
import static dev.millrace.dsl.expression.Expressions.endsWith;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.expression;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.expression.Expressions.format;
import static dev.millrace.dsl.expression.Expressions.fromJson;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.githubToken;
import static dev.millrace.dsl.expression.Expressions.hashFiles;
import static dev.millrace.dsl.expression.Expressions.join;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.notFromFork;
import static dev.millrace.dsl.expression.Expressions.pullRequestFrom;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.expression.Expressions.startsWith;
import static dev.millrace.dsl.expression.Expressions.success;
import static dev.millrace.dsl.expression.Expressions.toJson;
import static dev.millrace.dsl.expression.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.Evaluator;
import dev.millrace.core.expression.evaluation.JobStatus;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Result;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of an expression, and what it comes to on a pull request of {@code develop} into {@code main}. */
class ExpressionsTest {

    private static final Evaluator PULL_REQUEST = Evaluator.of(((Data.Dictionary) DataJson.read("""
            {
              "github": {
                "event_name": "pull_request", "ref": "refs/pull/7/merge", "ref_name": "7/merge",
                "base_ref": "main", "head_ref": "develop", "repository": "acme/app", "token": "t0k3n",
                "event": {
                  "action": "labeled", "number": 7,
                  "pull_request": {"head": {"repo": {"full_name": "acme/app"}}, "labels": [{"name": "performance"}]}
                }
              },
              "inputs": {"tag": "", "count": 3, "dry": true},
              "vars": {"REGION": "eu"}, "secrets": {"TOKEN": "s3cret"}, "env": {"MODE": "fast"},
              "matrix": {"java": 17, "os": "ubuntu-latest"},
              "needs": {"test": {"result": "failure"}, "lint": {"result": "success"}}
            }
            """)).properties());

    private static final Condition A = condition("inputs.dry");
    private static final Condition B = event().isPush();
    private static final Condition C = ref().isTag();
    private static final Expression<String> TAG = expression("inputs.tag");
    private static final Expression<Number> COUNT = expression("inputs.count");

    @ParameterizedTest(name = "{1}")
    @MethodSource({"values", "conditions", "folded", "precedence"})
    void areWrittenShortlyAndComeToWhatTheySay(Expression<?> expression, String text, Object value) {
        assertThat(expression.text()).isEqualTo(text);
        assertThat(expression).hasToString("${{ " + text + " }}");
        assertThat(ExpressionParser.parse(text).tree()).contains(expression.tree());
        assertThat(PULL_REQUEST.evaluate(expression.tree())).isEqualTo(data(value));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(secret("TOKEN"), "secrets.TOKEN", "s3cret"),
                arguments(variable("REGION"), "vars.REGION", "eu"),
                arguments(env("MODE"), "env.MODE", "fast"),
                arguments(githubToken(), "github.token", "t0k3n"),
                arguments(ref().name(), "github.ref_name", "7/merge"),
                arguments(event().name(), "github.event_name", "pull_request"),
                arguments(event().action(), "github.event.action", "labeled"),
                arguments(event().field("number"), "github.event.number", 7),
                arguments(axis("java", 17, 21), "matrix.java", 17),
                arguments(Expression.path("vars", "a b"), "vars['a b']", new Data.Null()),
                arguments(format("{0}-{1}", variable("REGION"), 1), "format('{0}-{1}', vars.REGION, 1)", "eu-1"),
                arguments(join(fromJson(expression("'[1, 2]'")), "+"), "join(fromJSON('[1, 2]'), '+')", "1+2"),
                arguments(toJson(COUNT), "toJSON(inputs.count)", "3"),
                arguments(TAG.orElse("latest"), "inputs.tag || 'latest'", "latest"),
                arguments(TAG.orElse(variable("REGION")), "inputs.tag || vars.REGION", "eu"),
                arguments(TAG.orElse("it's"), "inputs.tag || 'it''s'", "it's"),
                arguments(choose(A, "one", "two"), "inputs.dry && 'one' || 'two'", "one"),
                arguments(choose(B, "", "two"), "case(github.event_name == 'push', '', 'two')", "two"),
                arguments(choose(A, true, false), "inputs.dry && true || false", true),
                arguments(choose(B, true, false), "github.event_name == 'push'", false),
                arguments(choose(A, 0, 1), "case(inputs.dry, 0, 1)", 0),
                arguments(choose(A, TAG, ref().name()), "case(inputs.dry, inputs.tag, github.ref_name)", ""),
                arguments(
                        choose(B, "push", ref().name()),
                        "github.event_name == 'push' && 'push' || github.ref_name",
                        "7/merge"),
                arguments(
                        choose(A, github().repository(), "none"),
                        "inputs.dry && github.repository || 'none'",
                        "acme/app"),
                arguments(choose(A, ref().name(), "none"), "case(inputs.dry, github.ref_name, 'none')", "7/merge"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(event().isPush(), "github.event_name == 'push'", false),
                arguments(event().isPullRequest(), "github.event_name == 'pull_request'", true),
                arguments(event().is("merge_group"), "github.event_name == 'merge_group'", false),
                arguments(
                        event().hasLabel("performance"),
                        "contains(github.event.pull_request.labels.*.name, 'performance')",
                        true),
                arguments(ref().isBranch("main"), "github.ref == 'refs/heads/main'", false),
                arguments(ref().isBranch(), "startsWith(github.ref, 'refs/heads/')", false),
                arguments(ref().isTag("v1"), "github.ref == 'refs/tags/v1'", false),
                arguments(ref().isTag(), "startsWith(github.ref, 'refs/tags/')", false),
                arguments(ref().isTagLike("v"), "startsWith(github.ref, 'refs/tags/v')", false),
                arguments(notFromFork(), "github.event.pull_request.head.repo.full_name == github.repository", true),
                arguments(
                        pullRequestFrom("develop"),
                        "github.event_name == 'pull_request' && github.head_ref == 'develop'",
                        true),
                arguments(
                        pullRequestFrom("develop").into("main").and(notFromFork()),
                        "github.event_name == 'pull_request' && github.base_ref == 'main' && github.head_ref == 'develop'"
                                + " && github.event.pull_request.head.repo.full_name == github.repository",
                        true),
                arguments(axis("java", 17, 21).is(17), "matrix.java == 17", true),
                arguments(axis("java", 17, 21).isNot(17), "matrix.java != 17", false),
                arguments(axis("java", 17, 21).isOneOf(17, 21), "matrix.java == 17 || matrix.java == 21", true),
                arguments(axis("experimental").is(true), "matrix.experimental == true", false),
                arguments(COUNT.isLessThan(4), "inputs.count < 4", true),
                arguments(COUNT.isGreaterThan(3.5), "inputs.count > 3.5", false),
                arguments(job("test").result().is(Result.FAILURE), "needs.test.result == 'failure'", true),
                arguments(contains(TAG, "rc"), "contains(inputs.tag, 'rc')", false),
                arguments(startsWith(ref(), "refs/pull/"), "startsWith(github.ref, 'refs/pull/')", true),
                arguments(endsWith(ref(), "/MERGE"), "endsWith(github.ref, '/MERGE')", true));
    }

    static Stream<Arguments> folded() {
        return Stream.of(
                arguments(A.and(A), "inputs.dry", true),
                arguments(B.or(C).or(B), "github.event_name == 'push' || startsWith(github.ref, 'refs/tags/')", false),
                arguments(B.and(condition("true")), "github.event_name == 'push'", false),
                arguments(condition("true").and(B), "github.event_name == 'push'", false),
                arguments(B.and(condition("false")), "false", false),
                arguments(condition("false").and(B), "false", false),
                arguments(B.or(condition("false")), "github.event_name == 'push'", false),
                arguments(condition("false").or(B), "github.event_name == 'push'", false),
                arguments(B.or(condition("true")), "true", true),
                arguments(condition("true").or(B), "true", true),
                arguments(condition("true").not(), "false", false),
                arguments(B.not(), "github.event_name != 'push'", true),
                arguments(B.not().not(), "github.event_name == 'push'", false),
                arguments(C.not().not(), "startsWith(github.ref, 'refs/tags/')", false),
                // Twice denied it is true or false, and no longer the text that it was.
                arguments(condition("inputs.tag").not().not(), "!!inputs.tag", false),
                arguments(C.is(true), "startsWith(github.ref, 'refs/tags/')", false),
                arguments(C.is(false), "!startsWith(github.ref, 'refs/tags/')", true),
                // Of what may be a text or nothing, only GitHub knows.
                arguments(A.is(true), "inputs.dry == true", true),
                arguments(
                        ref().isBranch("main").or(ref().isBranch("develop")).not(),
                        "github.ref != 'refs/heads/main' && github.ref != 'refs/heads/develop'",
                        true),
                arguments(
                        B.and(C.not()).not(),
                        "github.event_name != 'push' || startsWith(github.ref, 'refs/tags/')",
                        true),
                arguments(
                        B.or(C).not(), "!(github.event_name == 'push' || startsWith(github.ref, 'refs/tags/'))", true),
                arguments(expression("'a'").orElse("b"), "'a'", "a"),
                arguments(expression("''").orElse("b"), "'b'", "b"),
                arguments(choose(condition("true"), "a", "b"), "'a'", "a"),
                arguments(choose(condition("true"), true, false), "true", true),
                arguments(condition("true").or(failure()), "true || failure()", true),
                arguments(failure().or(condition("true")), "failure() || true", true),
                arguments(condition("false").and(always()), "false && always()", false),
                arguments(always().and(condition("false")), "always() && false", false),
                arguments(condition("true").and(always()), "always()", true),
                arguments(condition("false").or(always()), "always()", true),
                arguments(choose(condition("false"), "a", "b"), "'b'", "b"));
    }

    static Stream<Arguments> precedence() {
        return Stream.of(
                arguments(
                        A.and(B.or(C)),
                        "inputs.dry && (github.event_name == 'push' || startsWith(github.ref, 'refs/tags/'))",
                        false),
                arguments(
                        A.or(B.and(C)),
                        "inputs.dry || github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')",
                        true),
                arguments(
                        A.and(B).and(C),
                        "inputs.dry && github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')",
                        false),
                arguments(
                        A.and(B.and(C)),
                        "inputs.dry && github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')",
                        false),
                arguments(COUNT.isLessThan(4).not(), "!(inputs.count < 4)", false),
                arguments(B.isSameAs(C), "github.event_name == 'push' == startsWith(github.ref, 'refs/tags/')", true),
                arguments(
                        choose(B.or(C), "x", "y"),
                        "(github.event_name == 'push' || startsWith(github.ref, 'refs/tags/')) && 'x' || 'y'",
                        "y"));
    }

    @Test
    void areTakenAsTextWithOrWithoutMarkers() {
        assertThat(condition(" ${{ github.actor != 'dependabot[bot]' }} ").text())
                .isEqualTo("github.actor != 'dependabot[bot]'");
        assertThat(expression("github['event']['x']").text()).isEqualTo("github.event.x");
        assertThatThrownBy(() -> condition("github.ref = 'x'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"github.ref = 'x'\" is no expression: ");
        assertThatThrownBy(() -> expression("${{ a }}-${{ b }}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needSomethingToLookAt() {
        assertThatThrownBy(() -> hashFiles())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hashFiles() has no files: name at least one pattern, like \"**/*.lock\"");
        assertThat(hashFiles("go.sum", "**/go.sum").text()).isEqualTo("hashFiles('go.sum', '**/go.sum')");
        assertThatThrownBy(() -> TAG.isOneOf())
                .hasMessage("isOneOf() without a value is never true: name at least one that \"inputs.tag\" may have");
        assertThatThrownBy(() -> contains(TAG, List.of("a")))
                .hasMessageStartingWith("an expression cannot hold the list or map [a]");
    }

    @Test
    void askHowAJobStands() {
        assertThat(always().or(B).text()).isEqualTo("always() || github.event_name == 'push'");
        assertThat(notCancelled().text()).isEqualTo("!cancelled()");
        assertThat(cancelled().or(failure()).not().text()).isEqualTo("!(cancelled() || failure())");
        for (var status : JobStatus.values()) {
            var evaluator = PULL_REQUEST.status(status);
            assertThat(evaluator.condition(notCancelled().tree())).isEqualTo(status != JobStatus.CANCELLED);
            assertThat(evaluator.condition(success().tree())).isEqualTo(status == JobStatus.SUCCESS);
            assertThat(evaluator.condition(always().tree())).isTrue();
        }
    }

    @Test
    void letGitHubLookAtFailedJobsByOneFunctionForTheWholeCondition() {
        var test = job("test").steps(run("make test"));
        var lint = job("lint").steps(run("make lint"));

        assertThat(ifOf(job("notify").when(test.failed())))
                .contains("${{ !cancelled() && needs.test.result == 'failure' }}");
        assertThat(ifOf(job("notify").when(test.failed().or(lint.failed()))))
                .contains("${{ !cancelled() && (needs.test.result == 'failure' || needs.lint.result == 'failure') }}");
        assertThat(ifOf(job("notify").when(test.failed().and(B).and(lint.skipped()))))
                .contains("${{ !cancelled() && needs.test.result == 'failure' && github.event_name == 'push'"
                        + " && needs.lint.result == 'skipped' }}");
        assertThat(ifOf(job("notify").when(test.failed().not())))
                .contains("${{ !cancelled() && needs.test.result != 'failure' }}");
        assertThat(ifOf(job("notify").when(always().and(test.failed()))))
                .contains("always() && needs.test.result == 'failure'");
        assertThat(ifOf(job("notify").when(test.succeeded()))).contains("needs.test.result == 'success'");
        assertThat(ifOf(job("notify").when(test.failed()).reporting()))
                .contains("${{ !cancelled() && needs.test.result == 'failure' }}");
        assertThat(PULL_REQUEST
                        .status(JobStatus.FAILURE)
                        .condition(test.failed().asIf().tree()))
                .isTrue();
        assertThat(PULL_REQUEST
                        .status(JobStatus.CANCELLED)
                        .condition(test.failed().asIf().tree()))
                .isFalse();
    }

    @Test
    void leaveAStepToWaitForTheStepsBeforeItWhateverJobsDid() {
        var test = job("test").steps(run("make test"));
        var gate = job("gate").when(always()).steps(run("exit 1").when(test.failed()));

        // With a status function, it would run after a step that failed, too.
        assertThat(WorkflowWriter.write(workflow("ci").jobs(test, gate).tree()))
                .contains("      - if: needs.test.result == 'failure'\n        run: exit 1\n");
    }

    @Test
    void areJoinedWithThoseOfTheStageEvenWhenTheyWereText() {
        var deploy = job("deploy").when("github.actor != 'x' || inputs.dry").steps(run("make deploy"));

        assertThat(ifOf(workflow("ci").stages(stage("Deploy").jobs(deploy).when(B))))
                .contains("github.event_name == 'push' && (github.actor != 'x' || inputs.dry)");
        assertThat(ifOf(workflow("ci").stages(stage("Deploy").jobs(deploy).when("${{ github.ref == 'x' }}"))))
                .contains("github.ref == 'x' && (github.actor != 'x' || inputs.dry)");
        assertThat(ifOf(workflow("ci").stages(stage("Deploy").jobs(deploy).reporting())))
                .contains("${{ !cancelled() && (github.actor != 'x' || inputs.dry) }}");
        // What cannot be read is left as it is, so that a rule tells of it at its line.
        assertThat(ifOf(workflow("ci")
                        .stages(stage("Deploy").jobs(deploy.when("a =")).when(B))))
                .contains("a =");
        // Text that stands alone is not written anew.
        assertThat(ifOf(job("deploy").when("github.ref   == 'x'"))).contains("github.ref   == 'x'");
    }

    private static Optional<String> ifOf(StepsJob job) {
        return ifOf(workflow("ci").jobs(job));
    }

    private static Optional<String> ifOf(Workflow workflow) {
        assertThat(WorkflowWriter.write(workflow.tree())).contains("    if: ");
        return workflow.tree().jobs().items().get(0).condition().map(text -> text.raw());
    }

    private static Data data(Object value) {
        if (value instanceof Data data) {
            return data;
        }
        if (value instanceof Boolean bool) {
            return Data.of(bool);
        }
        return value instanceof Integer number ? Data.of(number) : Data.of((String) value);
    }
}
