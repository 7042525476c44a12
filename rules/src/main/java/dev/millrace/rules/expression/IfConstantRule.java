package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A condition depends on something.
 *
 * <pre>{@code
 * if: ${{ 'github.ref' == 'refs/heads/main' }}   # never: the context is in quotes
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "if-constant",
        summary = "A condition is the same in every run",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:if-cond")
public final class IfConstantRule implements ExpressionRule {

    /** Made by the rule index. */
    public IfConstantRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        if (!expression.isCondition() || !expression.isWhole()) {
            return;
        }
        var tree = expression.tree();
        var key = scope.key().orElseThrow().name();
        var truth = Truth.of(tree);
        // With always() the rest may be true: what counts is that GitHub no longer adds success().
        if (truth == Truth.ALWAYS && !tree.hasStatusFunction()) {
            findings.add(
                    this,
                    expression.text(),
                    Quoted.expression(tree) + " is true in every run, so \"" + key + "\" decides nothing; "
                            + cure(tree));
        } else if (truth == Truth.NEVER) {
            var finding = findings.finding(
                    this,
                    expression.text(),
                    Quoted.expression(tree) + " is false in every run, so this " + subject(scope) + " never runs");
            findings.add(isSwitchedOff(tree) ? finding.withSeverity(Severity.INFO) : finding);
        }
    }

    // Who writes a == 'b' || 'c' means that a is one of the two.
    private static String cure(Expression tree) {
        if (tree instanceof Logical logical
                && logical.operator() == LogicalOperator.OR
                && logical.operands().get(0) instanceof Comparison comparison
                && logical.operands().get(1) instanceof Literal literal) {
            return "compare each value: " + comparison + " || "
                    + new Comparison(comparison.operator(), comparison.left(), literal, literal.range());
        }
        return "leave it out";
    }

    private static String subject(Scope scope) {
        var node = scope.key().orElseThrow().node();
        return node.endsWith("-job") ? "job" : node.endsWith("-step") ? "step" : "part";
    }

    // Whoever writes "false" means it.
    private static boolean isSwitchedOff(Expression tree) {
        if (tree instanceof Logical logical && logical.operator() == LogicalOperator.AND) {
            return logical.operands().stream().anyMatch(IfConstantRule::isSwitchedOff);
        }
        return tree instanceof Literal literal && literal.value().equals(Data.FALSE);
    }
}
