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
 * What {@code .*} goes through has parts.
 *
 * <pre>{@code
 * if: contains(github.ref.*, 'main')   # github.ref is a string
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-bad-filter",
        summary = "The parts are taken of a value that has none",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprBadFilterRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprBadFilterRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.BadFilter.class)) {
            var each = problem.type() instanceof ArrayType array ? array.element() : problem.type();
            findings.add(
                    this,
                    expression.at(problem.range()),
                    "\".*\" takes the parts of an array or an object, but "
                            + (problem.type().isCollection() ? "each item of " : "")
                            + Quoted.expression(problem.filter().object()) + " is " + TypeName.of(each)
                            + ", so GitHub gives an empty array");
        }
    }
}
