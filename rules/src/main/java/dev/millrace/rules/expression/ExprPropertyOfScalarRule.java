package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * Objects have properties; strings, numbers and booleans have none, and the items of an array are found by number.
 *
 * <pre>{@code
 * run: echo ${{ github.repository.owner }}   # github.repository is a string
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-property-of-scalar",
        summary = "An expression takes a property of a value that has none",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprPropertyOfScalarRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprPropertyOfScalarRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.PropertyOfScalar.class)) {
            findings.add(this, expression.at(partOf(problem)), message(problem, expression));
        }
    }

    private static TextRange partOf(TypeProblem.PropertyOfScalar problem) {
        if (problem.access() instanceof PropertyAccess property) {
            return property.nameRange();
        }
        return problem.access() instanceof IndexAccess index ? index.index().range() : problem.range();
    }

    private static String message(TypeProblem.PropertyOfScalar problem, CheckedExpression expression) {
        var each = expression.typeOf(problem.object()) instanceof ArrayType array && array.filtered();
        var name = problem.access() instanceof PropertyAccess property ? " \"" + property.name() + "\"" : "";
        return (each ? "each item of " : "") + Quoted.expression(problem.object()) + " is "
                + TypeName.of(problem.type())
                + ", which has no property" + name + ", so GitHub gives " + (each ? "an empty array" : "null")
                + advice(problem, each);
    }

    private static String advice(TypeProblem.PropertyOfScalar problem, boolean each) {
        if (problem.type() instanceof ArrayType) {
            return "; an array's items are found by number, like [0], or all together by \".*\"";
        }
        var field = GithubEquality.fieldOf(problem.object());
        if (field.isPresent()) {
            return field.get().equals("repository") ? "; \"github.event.repository\" has properties" : "";
        }
        return problem.type() == ScalarType.STRING && !each
                ? "; if the string is JSON, write fromJSON("
                        + Suggestion.shorten(problem.object().toString()) + ")"
                : "";
    }
}
