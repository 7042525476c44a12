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
 * A function is one of the few that GitHub has.
 *
 * <pre>{@code
 * if: startWith(github.ref, 'refs/tags/')   # did you mean "startsWith"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-function",
        summary = "An expression calls a function that GitHub does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownFunctionRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownFunctionRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnknownFunction.class)) {
            var name = problem.call().function();
            findings.add(
                    this,
                    expression.at(problem.range()),
                    "there is no function " + Quoted.name(name) + CalledName.cure(name));
        }
    }
}
