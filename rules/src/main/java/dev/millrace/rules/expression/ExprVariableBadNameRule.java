package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * The name of a variable has letters, digits and underscores, and begins with no digit.
 *
 * <pre>{@code
 * run: echo ${{ vars.node-version }}   # vars.NODE_VERSION
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-variable-bad-name",
        summary = "An expression names a variable that cannot exist",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprVariableBadNameRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprVariableBadNameRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var access : VariableNames.in(expression.tree())) {
            var name = access.name();
            if (!VariableNames.isLegal(name)) {
                var meant = name.replace('-', '_');
                findings.add(
                        this,
                        expression.at(access.nameRange()),
                        "no variable can be called " + Quoted.name(name)
                                + ": names have letters, digits and _, and do not begin with a digit"
                                + (VariableNames.isLegal(meant) ? "; did you mean \"" + meant + "\"?" : ""));
            }
        }
    }
}
