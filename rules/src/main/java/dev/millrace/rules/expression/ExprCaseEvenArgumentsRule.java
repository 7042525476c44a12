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
 * {@code case} takes conditions with their values, and at the end the value for when none is true.
 *
 * <pre>{@code
 * case(github.ref_name == 'main', 'prod', github.ref_name == 'dev', 'test')   # and else?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-case-even-arguments",
        summary = "A case() of an expression has no value for when no condition is true",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprCaseEvenArgumentsRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprCaseEvenArgumentsRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.ArgumentCount.class)) {
            if (CaseCall.isUneven(problem.call())) {
                findings.add(
                        this,
                        expression.at(problem.range()),
                        "\"case\" has " + problem.call().arguments().size()
                                + " arguments, and takes an odd number: conditions with their values,"
                                + " and last the value for when none of them is true");
            }
        }
    }
}
