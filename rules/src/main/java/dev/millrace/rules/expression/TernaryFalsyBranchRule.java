package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.List;
import java.util.Optional;

/**
 * In {@code a && b || c} the value b is one that GitHub takes for true.
 *
 * <pre>{@code
 * env:
 *   SUFFIX: ${{ github.ref == 'refs/heads/main' && '' || '-dev' }}   # always -dev
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "ternary-falsy-branch",
        summary = "The value after && is false, so the one after || always wins",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "zizmor:unsound-ternary")
public final class TernaryFalsyBranchRule implements ExpressionRule {

    /** Made by the rule index. */
    public TernaryFalsyBranchRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var logical : Parts.of(expression.tree(), Logical.class)) {
            if (logical.operator() == LogicalOperator.OR) {
                check(logical, expression, findings);
            }
        }
    }

    private void check(Logical or, CheckedExpression expression, Findings findings) {
        var alternatives = or.operands();
        for (var i = 0; i < alternatives.size() - 1; i++) {
            if (alternatives.get(i) instanceof Logical and && Truth.of(last(and.operands())) == Truth.NEVER) {
                var value = last(and.operands());
                var otherwise = alternatives.get(i + 1);
                findings.add(findings.finding(this, expression.at(value), message(and, value, otherwise, expression))
                        .withFix(alternatives.size() == 2 ? fix(or, and, expression) : Optional.empty()));
            }
        }
    }

    private static String message(Logical and, Expression value, Expression otherwise, CheckedExpression expression) {
        var condition = conditionOf(and);
        return Quoted.expression(value) + " is false to GitHub, so " + Quoted.expression(otherwise)
                + " follows even when "
                + Quoted.expression(condition) + " is true; write "
                + (isBoolean(and, expression)
                        ? choice(condition, value, otherwise)
                        : new Not(condition, condition.range()) + " && " + otherwise + " || " + value);
    }

    private static Optional<Fix> fix(Logical or, Logical and, CheckedExpression expression) {
        return isBoolean(and, expression)
                ? ExactEdit.replace(
                                expression,
                                or.range(),
                                choice(conditionOf(and), last(and.operands()), last(or.operands())))
                        .map(edit -> Fix.unsafe("choose by case()", edit))
                : Optional.empty();
    }

    // The first argument of case() has to be a boolean when it runs.
    private static boolean isBoolean(Logical and, CheckedExpression expression) {
        return and.operands().stream()
                .limit(and.operands().size() - 1L)
                .allMatch(operand -> expression.typeOf(operand) == ScalarType.BOOLEAN);
    }

    private static String choice(Expression condition, Expression value, Expression otherwise) {
        return "case(" + condition + ", " + value + ", " + otherwise + ")";
    }

    private static Expression conditionOf(Logical and) {
        var conditions = and.operands().subList(0, and.operands().size() - 1);
        return conditions.size() == 1 ? conditions.get(0) : new Logical(LogicalOperator.AND, conditions, and.range());
    }

    private static Expression last(List<Expression> operands) {
        return operands.get(operands.size() - 1);
    }
}
