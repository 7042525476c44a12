package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * The items of an array have numbers, the properties of an object have names.
 *
 * <pre>{@code
 * run: echo ${{ env[0] }}   # which variable is called 0?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-bad-index-type",
        summary = "An index is no number for an array, or no string for an object",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprBadIndexTypeRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprBadIndexTypeRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.BadIndexType.class)) {
            var access = problem.access();
            findings.add(
                    this,
                    expression.at(problem.range()),
                    Quoted.expression(access.index()) + " is " + TypeName.of(problem.index()) + ", but "
                            + Quoted.expression(access.object())
                            + " is " + TypeName.of(problem.object()) + ", where "
                            + (problem.object() instanceof ArrayType
                                    ? "a number finds an item"
                                    : "a string finds a property")
                            + "; GitHub finds nothing");
        }
    }
}
