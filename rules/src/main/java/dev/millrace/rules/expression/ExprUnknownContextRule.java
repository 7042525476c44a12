package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A bare name in an expression is a context.
 *
 * <pre>{@code
 * run: echo ${{ githb.ref }}   # did you mean "github"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-context",
        summary = "An expression names a context that GitHub does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownContextRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownContextRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnknownContext.class)) {
            var name = problem.context().name();
            var quoted = Suggestion.shorten(name);
            var end = problem.range().end();
            var cure = BareName.meaning(name, scope)
                    .map(meaning -> "; did you mean \"" + meaning + "\"?")
                    .orElseGet(() -> offer(quoted, isAccessed(expression.text().raw(), end), scope));
            findings.add(this, expression.at(problem.range()), "there is no context \"" + quoted + "\"" + cure);
        }
    }

    private static String offer(String name, boolean accessed, Scope scope) {
        var contexts = Place.of(scope).contexts();
        return ": use " + Listing.of(contexts, "or")
                + (accessed ? "" : ", or write '" + name + "' in single quotes to mean the text");
    }

    private static boolean isAccessed(String text, int end) {
        return end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '[');
    }
}
