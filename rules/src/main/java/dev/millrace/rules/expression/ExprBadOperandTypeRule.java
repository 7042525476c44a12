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
 * Whether an array or an object is true says nothing: each of them is.
 *
 * <pre>{@code
 * if: steps.changes.outputs   # even without any
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-bad-operand-type",
        summary = "A condition asks whether an array or an object is true",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprBadOperandTypeRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprBadOperandTypeRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.BadOperand.class)) {
            findings.add(
                    this,
                    expression.at(problem.range()),
                    Quoted.expression(problem.operand()) + " is " + TypeName.of(problem.type())
                            + (problem.type() instanceof ArrayType
                                    ? ", which is true to GitHub even when it has no items; ask for one of them, like [0]"
                                    : ", which is true to GitHub whatever is in it; ask for one of its properties"));
        }
    }
}
