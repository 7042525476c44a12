package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.List;

/**
 * What becomes part of a text is a string, a number or a boolean.
 *
 * <pre>{@code
 * run: echo '${{ github.event }}'   # echo 'Object'
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-object-in-text",
        summary = "An array, an object or null is put into a text",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "actionlint:expression")
public final class ExprObjectInTextRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprObjectInTextRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var call : Parts.calls(expression.tree(), "format")) {
            // Of the template itself, expr-argument-type speaks.
            call.arguments().stream().skip(1).forEach(argument -> check(argument, false, expression, findings));
        }
        if (isText(expression, scope.key().orElseThrow())) {
            check(expression.tree(), expression.isWhole(), expression, findings);
        }
    }

    private static boolean isText(CheckedExpression expression, GrammarKey key) {
        return !expression.isCondition()
                && (!expression.isWhole()
                        || key.kind().text()
                                && !key.kind().takesList()
                                && !key.kind().takesMapping());
    }

    private void check(Expression text, boolean whole, CheckedExpression expression, Findings findings) {
        var operands = expression.problems(TypeProblem.BadOperand.class);
        for (var value : Parts.values(text)) {
            var type = expression.typeOf(value);
            if (type.isCollection() && !isOperand(value, operands)) {
                var finding = findings.finding(this, expression.at(value), message(value, type, whole));
                findings.add(finding.withFix(ExactEdit.replace(expression, value.range(), "toJSON(" + value + ")")
                        .map(edit -> Fix.unsafe("write it as JSON", edit))));
            } else if (type == ScalarType.NULL && !whole && value.equals(text)) {
                findings.add(
                        this,
                        expression.at(value),
                        Quoted.expression(value) + " is null, of which GitHub makes no text at all");
            }
        }
    }

    // Of a list or an object before "||", expr-bad-operand-type says that it is always taken.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOperand(Expression value, List<TypeProblem.BadOperand> operands) {
        return operands.stream().anyMatch(problem -> problem.operand() == value);
    }

    private static String message(Expression value, Type type, boolean whole) {
        var word = type instanceof ArrayType ? "Array" : "Object";
        return Quoted.expression(value) + " is " + TypeName.of(type)
                + (whole
                        ? ", and GitHub fails where a text should be; take one of its parts, or all of it by toJSON()"
                        : ", of which GitHub makes the word \"" + word
                                + "\" in a text; take one of its parts, or all of it by toJSON()");
    }
}
