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
 * How the job went is asked in conditions, and files are there in steps.
 *
 * <pre>{@code
 * run: echo ${{ failure() }}   # can stand in "if" only
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-function-unavailable",
        summary = "An expression calls a function that its key does not offer",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprFunctionUnavailableRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprFunctionUnavailableRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnavailableFunction.class)) {
            var name = problem.call().function();
            var where = name.equalsIgnoreCase("hashFiles")
                    ? "it reads the files of the runner, so it can stand in steps only"
                    : "it can stand in \"if\" only; elsewhere \"job.status\" or \"needs.JOB.result\" may tell";
            findings.add(
                    this,
                    expression.at(problem.range()),
                    "\"" + name + "()\" is not available in " + Place.of(scope) + ": " + where);
        }
    }
}
