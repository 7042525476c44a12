package dev.millrace.dsl.expression;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionPrinter;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.Template;
import dev.millrace.core.expression.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes syntax trees, and folds at once what is known: a condition is as short as it can be said. */
final class Terms {

    private static final TextRange NOWHERE = new TextRange(0, 0);
    private static final Expression TRUE = new Literal(Data.TRUE, NOWHERE);
    private static final Expression FALSE = new Literal(Data.FALSE, NOWHERE);

    // What the context github has a value for, whatever has started the run.
    private static final Set<String> IN_EVERY_RUN =
            Set.of("event_name", "repository", "run_attempt", "run_id", "run_number", "sha", "workflow");

    private Terms() {}

    static String marked(Expression tree) {
        return "${{ " + ExpressionPrinter.print(tree) + " }}";
    }

    static Expression path(String context, String... names) {
        return field(new ContextAccess(context, NOWHERE), names);
    }

    static Expression field(Expression object, String... names) {
        var found = object;
        for (var name : names) {
            found = new PropertyAccess(found, name, NOWHERE, NOWHERE);
        }
        return found;
    }

    /** A value as it is written down: text, a number or a boolean; of anything else, as of a label, its text; an expression is taken as it is. */
    static Expression literal(Object value) {
        if (value instanceof dev.millrace.dsl.expression.Expression<?> expression) {
            return expression.tree();
        }
        if (value instanceof Boolean bool) {
            return bool ? TRUE : FALSE;
        }
        if (value instanceof Number number) {
            return new Literal(Data.of(number.doubleValue()), NOWHERE);
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            throw new IllegalArgumentException("an expression cannot hold the list or map " + value
                    + ": compare one of its values, or use fromJson(\"…\")");
        }
        return text(value.toString());
    }

    // Text that was put together with expressions has their markers in it, which mean nothing inside of an expression.
    private static Expression text(String raw) {
        if (!raw.contains("${{")) {
            return new Literal(Data.of(raw), NOWHERE);
        }
        var template = Template.parse(raw);
        if (!template.errors().isEmpty()) {
            throw new IllegalArgumentException("\"" + raw + "\" has an expression that cannot be read: "
                    + template.errors().get(0).message());
        }
        return template.wholeExpression().orElseGet(() -> format(raw, template));
    }

    private static Expression format(String raw, Template template) {
        var pattern = new StringBuilder();
        var arguments = new ArrayList<Object>();
        for (var segment : template.segments()) {
            if (segment instanceof Segment.Literal) {
                var own = raw.substring(segment.range().start(), segment.range().end());
                pattern.append(own.replace("{", "{{").replace("}", "}}"));
            } else {
                pattern.append('{').append(arguments.size()).append('}');
                arguments.add(dev.millrace.dsl.expression.Expression.of(
                        template.expressions().get(arguments.size())));
            }
        }
        arguments.add(0, pattern.toString());
        return call("format", arguments.toArray());
    }

    static Expression call(String function, Object... arguments) {
        return new Call(function, Arrays.stream(arguments).map(Terms::literal).toList(), NOWHERE);
    }

    /** An equality of which one side is a boolean condition folds: {@code x == true} is {@code x}. */
    static Expression equal(Expression left, Expression right) {
        if (isCondition(left) && isBoolean(right)) {
            return right.equals(TRUE) ? left : not(left);
        }
        return compare(ComparisonOperator.EQUAL, left, right);
    }

    static Expression compare(ComparisonOperator operator, Expression left, Expression right) {
        return new Comparison(operator, left, right, NOWHERE);
    }

    static Expression not(Expression operand) {
        if (isBoolean(operand)) {
            return operand.equals(TRUE) ? FALSE : TRUE;
        }
        if (operand instanceof Not inner && isCondition(inner.operand())) {
            return inner.operand();
        }
        if (operand instanceof Comparison comparison && comparison.operator().isEquality()) {
            var turned = comparison.operator() == ComparisonOperator.EQUAL
                    ? ComparisonOperator.NOT_EQUAL
                    : ComparisonOperator.EQUAL;
            return compare(turned, comparison.left(), comparison.right());
        }
        if (operand instanceof Logical logical && logical.operands().stream().allMatch(Terms::isShorterTurned)) {
            var turned = logical.operator() == LogicalOperator.AND ? LogicalOperator.OR : LogicalOperator.AND;
            return new Logical(
                    turned, logical.operands().stream().map(Terms::not).toList(), NOWHERE);
        }
        return new Not(operand, NOWHERE);
    }

    // What is denied without another exclamation mark.
    private static boolean isShorterTurned(Expression expression) {
        return expression instanceof Comparison comparison
                        && comparison.operator().isEquality()
                || expression instanceof Not not && isCondition(not.operand());
    }

    /** Both; a side that calls a status function is never dropped, because GitHub then adds {@code success()} to the whole condition. */
    static Expression and(Expression left, Expression right) {
        if (left.equals(TRUE) || right.equals(FALSE) && !left.hasStatusFunction()) {
            return right;
        }
        return right.equals(TRUE) || left.equals(FALSE) && !right.hasStatusFunction()
                ? left
                : join(LogicalOperator.AND, left, right);
    }

    /** One of two conditions; where the value itself matters, {@link #or} keeps the order. */
    static Expression simpleOr(Expression left, Expression right) {
        if (left.equals(FALSE) || right.equals(TRUE) && !left.hasStatusFunction()) {
            return right;
        }
        return right.equals(FALSE) || left.equals(TRUE) && !right.hasStatusFunction()
                ? left
                : join(LogicalOperator.OR, left, right);
    }

    static Expression or(Expression left, Expression right) {
        if (left instanceof Literal literal && !literal.value().isTruthy()) {
            return right;
        }
        return left instanceof Literal && !right.hasStatusFunction() ? left : join(LogicalOperator.OR, left, right);
    }

    /** One of two values, in operators where the first cannot be taken for false, else by the function that GitHub has for it. */
    static Expression choose(Expression condition, Expression then, Expression otherwise) {
        if (!isNeverFalse(then)) {
            return new Call("case", List.of(condition, then, otherwise), NOWHERE);
        }
        // A condition that may be text is not yet the value true.
        var chosen = then.equals(TRUE) && !isCondition(condition)
                ? join(LogicalOperator.AND, condition, then)
                : and(condition, then);
        return otherwise.equals(FALSE) && isCondition(chosen) ? chosen : or(chosen, otherwise);
    }

    private static boolean isNeverFalse(Expression value) {
        return value instanceof Literal literal && literal.value().isTruthy()
                || value instanceof PropertyAccess access
                        && access.object() instanceof ContextAccess context
                        && context.name().equals("github")
                        && IN_EVERY_RUN.contains(access.name());
    }

    private static Expression join(LogicalOperator operator, Expression left, Expression right) {
        var operands = new ArrayList<>(operandsOf(operator, left));
        for (var each : operandsOf(operator, right)) {
            if (!operands.contains(each)) {
                operands.add(each);
            }
        }
        return operands.size() == 1 ? operands.get(0) : new Logical(operator, operands, NOWHERE);
    }

    private static List<Expression> operandsOf(LogicalOperator operator, Expression expression) {
        return expression instanceof Logical logical && logical.operator() == operator
                ? logical.operands()
                : List.of(expression);
    }

    private static boolean isBoolean(Expression expression) {
        return expression.equals(TRUE) || expression.equals(FALSE);
    }

    // What gives true or false and nothing else.
    private static boolean isCondition(Expression expression) {
        return expression instanceof Comparison
                || expression instanceof Not
                || isBoolean(expression)
                || expression instanceof Call call && isBoolean(call)
                || expression instanceof Logical logical
                        && logical.operands().stream().allMatch(Terms::isCondition);
    }

    private static boolean isBoolean(Call call) {
        return call.calls("contains") || call.calls("startsWith") || call.calls("endsWith") || call.hasStatusFunction();
    }

    /** Whether it reads how a job ended: {@code needs.ID.result}. */
    static boolean readsResult(Expression expression) {
        return expression instanceof PropertyAccess access
                        && access.name().equals("result")
                        && ExpressionPrinter.print(access).startsWith("needs.")
                || expression.operands().stream().anyMatch(Terms::readsResult);
    }

    /** The name of a secret or variable, as GitHub's settings take it. */
    static String configured(String what, String name) {
        var isLegal = !name.isEmpty()
                && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(name.charAt(0));
        if (!isLegal) {
            throw new IllegalArgumentException(what + " name \"" + name
                    + "\" is not valid: use letters, digits and _, and start with a letter or _");
        }
        return name;
    }
}
