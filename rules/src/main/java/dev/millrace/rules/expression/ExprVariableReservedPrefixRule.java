package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.ContextFields;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.Locale;

/**
 * GitHub lets nobody make a variable whose name begins with {@code GITHUB_}.
 *
 * <pre>{@code
 * run: echo ${{ vars.GITHUB_REF }}   # github.ref
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-variable-reserved-prefix",
        summary = "An expression names a variable with the prefix that GitHub keeps for itself",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprVariableReservedPrefixRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprVariableReservedPrefixRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var access : VariableNames.in(expression.tree())) {
            var name = access.name();
            if (VariableNames.isLegal(name) && VariableNames.isReserved(name)) {
                findings.add(
                        this,
                        expression.at(access.nameRange()),
                        "no variable can be called " + Quoted.name(name)
                                + ": GitHub keeps the prefix \"GITHUB_\" for itself" + hint(name));
            }
        }
    }

    private static String hint(String name) {
        var property = name.substring("GITHUB_".length()).toLowerCase(Locale.ROOT);
        return ContextFields.of("github").names().contains(property)
                ? "; did you mean \"github." + property + "\"?"
                : "";
    }
}
