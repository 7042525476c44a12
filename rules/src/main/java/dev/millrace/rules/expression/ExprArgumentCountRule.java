package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.facts.FunctionSignature;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * Each function takes a number of arguments.
 *
 * <pre>{@code
 * if: startsWith(github.ref)   # with what?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-argument-count",
        summary = "A function of an expression has too few or too many arguments",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprArgumentCountRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprArgumentCountRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.ArgumentCount.class)) {
            if (!CaseCall.isUneven(problem.call())) {
                findings.add(this, expression.at(problem.range()), message(problem, scope));
            }
        }
    }

    private static String message(TypeProblem.ArgumentCount problem, Scope scope) {
        var count = problem.call().arguments().size();
        var signature = problem.signature();
        var bound = problem.bound().filter(allowed -> !allowed.takes(count));
        var least = bound.map(allowed -> allowed.minArguments()).orElse(signature.minArguments());
        var most = bound.map(allowed -> allowed.maxArguments()).orElse(signature.maxArguments());
        // The condition of a job may name jobs: failure('build').
        var here = bound.isPresent() && signature.takes(count) ? " in " + Place.of(scope) : "";
        return "\"" + signature.name() + "\" takes " + range(least, most) + here + ", but this call has "
                + (count == 0 ? "none" : count);
    }

    private static String range(int least, int most) {
        if (most == FunctionSignature.UNBOUNDED) {
            return "at least " + arguments(least);
        }
        return least == most ? arguments(least) : least + (most - least == 1 ? " or " : " to ") + arguments(most);
    }

    private static String arguments(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
    }
}
