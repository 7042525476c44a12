package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * The directive <code>${{ insert }}</code> stands alone, as a key of a mapping.
 *
 * <pre>{@code
 * env:
 *   ${{ insert }}: ${{ fromJSON(vars.ENV) }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-insert-directive-args",
        summary = "The directive insert has something beside it, or is no key of a mapping",
        category = Category.EXPRESSION,
        severity = Severity.ERROR)
public final class ExprInsertDirectiveArgsRule implements TextRule {

    /** Made by the rule index. */
    public ExprInsertDirectiveArgsRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        if (text.isLiteral()) {
            return;
        }
        var segments = text.template().segments();
        for (var segment : segments) {
            if (segment instanceof Segment.Insert insert
                    && !(insert.plain() && scope.isName() && segments.size() == 1)) {
                findings.add(
                        this,
                        text.origin(insert.range().start(), insert.range().end()),
                        Quoted.part(insert.range(), text) + " is no expression: " + reason(insert, scope));
            }
        }
    }

    private static String reason(Segment.Insert insert, Scope scope) {
        if (!insert.plain()) {
            return "\"insert\" takes nothing beside it, and puts the entries of its value into the mapping that it is a key of";
        }
        return scope.isName()
                ? "\"insert\" is a key by itself, without text around it"
                : "\"insert\" is a key of a mapping, whose entries its value gives; the value itself is any expression";
    }
}
