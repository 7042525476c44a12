package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.ConfiguredVariables;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * Where the configuration lists the variables, there are no others.
 *
 * <pre>{@code
 * # .github/millrace.yml
 * variables: [NODE_VERSION]
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-variable-not-configured",
        summary = "An expression names a variable that is not in the configured list",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprVariableNotConfiguredRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprVariableNotConfiguredRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        var accesses = VariableNames.in(expression.tree());
        if (!accesses.isEmpty()) {
            scope.settings()
                    .variables()
                    .ifPresent(configured -> accesses.stream()
                            .filter(access -> isMissing(access.name(), configured))
                            .forEach(access -> findings.add(
                                    this, expression.at(access.nameRange()), message(access, configured))));
        }
    }

    private static boolean isMissing(String name, ConfiguredVariables configured) {
        return VariableNames.isLegal(name) && !VariableNames.isReserved(name) && !configured.contains(name);
    }

    private static String message(PropertyAccess access, ConfiguredVariables configured) {
        var name = access.name();
        return "the variable " + Quoted.name(name) + " is not among those that the configuration lists"
                + Suggestion.hint(name, configured.names());
    }
}
