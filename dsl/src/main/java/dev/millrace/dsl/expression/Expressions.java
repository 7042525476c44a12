package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.ExpressionParser;
import java.util.stream.Stream;

/**
 * The words for expressions: GitHub's functions, its contexts, and conditions that people often want.
 *
 * <pre>{@code
 * job("publish").when(event().isPush().and(ref().isBranch("main")))
 * run("./notify").when(always())
 * uses("acme/deploy@v1").with("token", secret("DEPLOY_TOKEN"))
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/expressions">GitHub Docs: expressions</a>
 */
@PublicApi
public final class Expressions {

    private Expressions() {}

    // Functions that ask how the job or the run stands.

    /** True, whatever happened before and even when the run is cancelled: {@code always()}. */
    public static Condition always() {
        return Condition.of(Terms.call("always"));
    }

    /** Whether all before succeeded: {@code success()}, which GitHub adds itself to a condition without any such function. */
    public static Condition success() {
        return Condition.of(Terms.call("success"));
    }

    /** Whether something before failed: {@code failure()}. */
    public static Condition failure() {
        return Condition.of(Terms.call("failure"));
    }

    /** Whether the run is being cancelled: {@code cancelled()}. */
    public static Condition cancelled() {
        return Condition.of(Terms.call("cancelled"));
    }

    /** Whatever happened before, unless the run is being cancelled: {@code !cancelled()}, which GitHub advises in place of {@link #always}. */
    public static Condition notCancelled() {
        return cancelled().not();
    }

    // Functions.

    /** Whether a text contains another, or a list an item; the case of letters does not matter. */
    public static Condition contains(Expression<?> where, Object what) {
        return Condition.of(Terms.call("contains", where, what));
    }

    /** Whether a text begins with another; the case of letters does not matter. */
    public static Condition startsWith(Expression<?> text, Object start) {
        return Condition.of(Terms.call("startsWith", text, start));
    }

    /** Whether a text ends with another; the case of letters does not matter. */
    public static Condition endsWith(Expression<?> text, Object end) {
        return Condition.of(Terms.call("endsWith", text, end));
    }

    /** A text with values in the place of <code>{0}</code>, <code>{1}</code> …: <code>format("{0}-{1}", os, jdk)</code>. */
    public static Expression<String> format(String pattern, Object... values) {
        return Expression.of(Terms.call(
                "format", Stream.concat(Stream.of(pattern), Stream.of(values)).toArray()));
    }

    /** The items of a list with a separator between. */
    public static Expression<String> join(Expression<?> list, String separator) {
        return Expression.of(Terms.call("join", list, separator));
    }

    /** A value as JSON: {@code toJSON(…)}. */
    public static Expression<String> toJson(Expression<?> value) {
        return Expression.of(Terms.call("toJSON", value));
    }

    /** The value that a JSON text stands for: {@code fromJSON(…)}. */
    public static <T> Expression<T> fromJson(Expression<String> json) {
        return Expression.of(Terms.call("fromJSON", json));
    }

    /**
     * A hash over the files that match, of the workspace as it is then: {@code hashFiles("go.sum", "tools/go.sum")}; empty where none does.
     *
     * @throws IllegalArgumentException when there is no pattern
     */
    public static Expression<String> hashFiles(String... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException(
                    "hashFiles() has no files: name at least one pattern, like \"**/*.lock\"");
        }
        return Expression.of(Terms.call("hashFiles", (Object[]) patterns));
    }

    /**
     * One of two values: {@code choose(ref().isTag(), "release", "snapshot")}. Where the first may be empty, zero or false it is written with
     * {@code case}, which GitHub Enterprise Server may not know yet, else with {@code &&} and {@code ||}.
     */
    public static <T> Expression<T> choose(Condition condition, T then, T otherwise) {
        return Expression.of(Terms.choose(condition.tree(), Terms.literal(then), Terms.literal(otherwise)));
    }

    /** The value of one of two expressions: {@code choose(event().isPullRequest(), event().field("number"), ref().name())}. */
    public static <T> Expression<T> choose(Condition condition, Expression<T> then, Expression<T> otherwise) {
        return Expression.of(Terms.choose(condition.tree(), then.tree(), otherwise.tree()));
    }

    /** A value, or that of an expression: {@code choose(ref().isTag(), "release", ref().name())}. */
    public static <T> Expression<T> choose(Condition condition, T then, Expression<T> otherwise) {
        return Expression.of(Terms.choose(condition.tree(), Terms.literal(then), otherwise.tree()));
    }

    /** The value of an expression, or another: {@code choose(ref().isTag(), ref().name(), "snapshot")}. */
    public static <T> Expression<T> choose(Condition condition, Expression<T> then, T otherwise) {
        return Expression.of(Terms.choose(condition.tree(), then.tree(), Terms.literal(otherwise)));
    }

    // Contexts.

    /** The context {@code github}: {@code github().refName()}. */
    public static GithubContext github() {
        return GithubContext.CONTEXT;
    }

    /** The context {@code runner}: {@code runner().os().is("macOS")}. */
    public static RunnerContext runner() {
        return RunnerContext.CONTEXT;
    }

    /** The context {@code job}, of the job that runs: {@code job().status()}. */
    public static JobContext job() {
        return JobContext.CONTEXT;
    }

    /** How the jobs that this one needs have ended, as a list: {@code contains(needResults(), FAILURE)} asks {@code needs.*.result}. */
    public static Expression<?> needResults() {
        return expression("needs.*.result");
    }

    /** The context {@code strategy}, of the job that runs: {@code strategy().jobIndex()}. */
    public static StrategyContext strategy() {
        return StrategyContext.CONTEXT;
    }

    /** The event that started the run. */
    public static EventContext event() {
        return EventContext.EVENT;
    }

    /** The branch or tag that the run is about. */
    public static RefContext ref() {
        return RefContext.REF;
    }

    /**
     * A secret of the repository, the organization or the job's environment: {@code secrets.NAME}.
     *
     * @throws IllegalArgumentException when GitHub takes no such name: it has letters, digits and _, and begins with no digit
     */
    public static Expression<String> secret(String name) {
        return Expression.path("secrets", Terms.configured("secret", name));
    }

    /** The token of the job: {@code github.token}. */
    public static Expression<String> githubToken() {
        return Expression.path("github", "token");
    }

    /**
     * A variable of the repository, the organization or the job's environment: {@code vars.NAME}.
     *
     * @throws IllegalArgumentException when GitHub takes no such name: it has letters, digits and _, and begins with no digit
     */
    public static Expression<String> variable(String name) {
        return Expression.path("vars", Terms.configured("variable", name));
    }

    /** A variable that the workflow, job or step has set by {@code env}: {@code env.NAME}. */
    public static Expression<String> env(String name) {
        return Expression.path("env", name);
    }

    // Conditions.

    /** Whether the run is about a pull request from this branch of any repository; see {@link #notFromFork}. */
    public static PullRequestCondition pullRequestFrom(String head) {
        return new PullRequestCondition(head);
    }

    /** Whether the pull request's branch is in this very repository, so that its author may write here. */
    public static Condition notFromFork() {
        return Expression.<String>path("github", "event", "pull_request", "head", "repo", "full_name")
                .isSameAs(Expression.path("github", "repository"));
    }

    // Whatever has no word.

    /**
     * Any expression by its text, with or without markers: {@code expression("github.event.inputs.tag")}.
     *
     * @throws IllegalArgumentException when GitHub could not read it
     */
    public static <T> Expression<T> expression(String text) {
        return Expression.of(parse(text));
    }

    /**
     * Any condition by its text, with or without markers: {@code condition("github.actor != 'dependabot[bot]'")}.
     *
     * @throws IllegalArgumentException when GitHub could not read it
     */
    public static Condition condition(String text) {
        return Condition.of(parse(text));
    }

    private static dev.millrace.core.expression.Expression parse(String text) {
        var bare = text.strip();
        if (bare.startsWith("${{") && bare.endsWith("}}")) {
            bare = bare.substring(3, bare.length() - 2).strip();
        }
        var parsed = ExpressionParser.parse(bare);
        if (!parsed.errors().isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" is no expression: "
                    + parsed.errors().get(0).message());
        }
        return parsed.tree().orElseThrow();
    }
}
