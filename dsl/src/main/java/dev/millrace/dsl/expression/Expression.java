package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.ExpressionPrinter;
import java.util.Arrays;

/**
 * An expression of GitHub's language with the kind of value that it has. Its {@code toString()} is <code>${{ … }}</code>, so that it also works
 * inside Java strings.
 *
 * <pre>{@code
 * run("echo \"$VERSION\"").env("VERSION", build.output("version"))
 * job("test").named("Test on " + os)                    // Test on ${{ matrix.os }}
 * run("./notarize").when(runner().os().is("macOS"))     // if: runner.os == 'macOS'
 * }</pre>
 *
 * @param <T> the kind of value: {@code String}, {@code Boolean}, {@code Number}, or any other for lists and objects
 */
@PublicApi
public interface Expression<T> {

    /** The expression as a syntax tree. */
    dev.millrace.core.expression.Expression tree();

    /** An expression of a syntax tree: {@code Expression.of(ExpressionParser.parse("github.sha").tree().orElseThrow())}. */
    static <T> Expression<T> of(dev.millrace.core.expression.Expression tree) {
        return new TypedExpression<>(tree);
    }

    /** What is found in a context along names: {@code Expression.path("steps", "build", "outputs", "version")}. */
    static <T> Expression<T> path(String context, String... names) {
        return of(Terms.path(context, names));
    }

    /** The shortest text, without markers: {@code github.ref == 'refs/heads/main'}. */
    default String text() {
        return ExpressionPrinter.print(tree());
    }

    /** Whether it has this value; GitHub compares text without regard to case. */
    default Condition is(T value) {
        return Condition.of(Terms.equal(tree(), Terms.literal(value)));
    }

    /** Whether it has the value of another expression. */
    default Condition isSameAs(Expression<? extends T> other) {
        return Condition.of(Terms.equal(tree(), other.tree()));
    }

    /** Whether it has another value than this. */
    default Condition isNot(T value) {
        return Condition.of(Terms.not(Terms.equal(tree(), Terms.literal(value))));
    }

    /**
     * Whether it has one of these values.
     *
     * @throws IllegalArgumentException when there is none
     */
    @SuppressWarnings("unchecked")
    default Condition isOneOf(T... values) {
        return Arrays.stream(values)
                .map(this::is)
                .reduce(Condition::or)
                .orElseThrow(() -> new IllegalArgumentException(
                        "isOneOf() without a value is never true: name at least one that \"" + text() + "\" may have"));
    }

    /** Whether it is a number less than this. */
    default Condition isLessThan(Number value) {
        return Condition.of(Terms.compare(ComparisonOperator.LESS, tree(), Terms.literal(value)));
    }

    /** Whether it is a number greater than this. */
    default Condition isGreaterThan(Number value) {
        return Condition.of(Terms.compare(ComparisonOperator.GREATER, tree(), Terms.literal(value)));
    }

    /** Whether it is anything but empty, false, zero or null, which is what GitHub takes for true: {@code if: matrix.experimental}. */
    default Condition isTruthy() {
        return Condition.of(tree());
    }

    /** Its value, or where that is empty, false, zero or null, another one: <code>inputs.tag || 'latest'</code>. */
    default Expression<T> orElse(T value) {
        return of(Terms.or(tree(), Terms.literal(value)));
    }

    /** Its value, or where that is empty, false, zero or null, that of another expression. */
    default Expression<T> orElse(Expression<? extends T> other) {
        return of(Terms.or(tree(), other.tree()));
    }

    /**
     * A field of the object that this is: {@code fromJson(plan.output("json")).field("target.os")} is {@code fromJSON(…).target.os}.
     *
     * @param path names with dots between
     */
    default <V> Expression<V> field(String path) {
        return of(Terms.field(tree(), path.split("\\.", -1)));
    }

    /** Its text between markers. */
    @Override
    String toString();
}
