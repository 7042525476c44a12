package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * An expression gives what its key takes.
 *
 * <pre>{@code
 * timeout-minutes: ${{ vars.TIMEOUT }}   # variables are strings
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-result-type",
        summary = "The value of an expression is not what its key takes",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprResultTypeRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprResultTypeRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        if (expression.isCondition() || !expression.isWhole()) {
            return;
        }
        var wanted = Wanted.at(expression.text(), scope);
        var type = expression.type();
        if (!wanted.takes(type)) {
            findings.add(
                    this,
                    expression.at(expression.tree()),
                    "\"" + scope.key().orElseThrow().name() + "\" takes " + wanted.described() + ", but "
                            + Quoted.expression(expression.tree()) + " is " + TypeName.of(type)
                            + advice(expression.tree(), type, wanted));
        }
    }

    private static String advice(Expression tree, Type type, Wanted wanted) {
        if (type != ScalarType.STRING) {
            return "";
        }
        return tree instanceof Literal
                ? ", which GitHub does not convert" + (wanted.kind().takesScalar() ? "; leave out the quotes" : "")
                : ", which GitHub does not convert; if it is JSON, write fromJSON("
                        + Suggestion.shorten(tree.toString()) + ")";
    }
}
