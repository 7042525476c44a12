package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A comparison is of values that can be alike.
 *
 * <pre>{@code
 * if: inputs.dry-run == 'true'   # a boolean is never this string
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-incomparable-types",
        summary = "Values are compared that GitHub has to turn into numbers which say nothing",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprIncomparableTypesRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprIncomparableTypesRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.Incomparable.class)) {
            findings.add(
                    this,
                    expression.at(problem.range()),
                    UnlikeSides.of(problem).message());
        }
    }
}
