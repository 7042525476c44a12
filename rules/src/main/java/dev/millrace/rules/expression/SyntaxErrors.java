package dev.millrace.rules.expression;

import dev.millrace.core.expression.ExpressionError;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Rule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.function.Consumer;

/** What GitHub cannot read in a text with expressions; each rule speaks of one kind. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    /** Hands on the errors of one kind. */
    static void forEach(Text text, Scope scope, ExpressionError.Kind kind, Consumer<ExpressionError> report) {
        var condition = scope.key().map(key -> key.isCondition()).orElse(false);
        if (text.isLiteral() && !condition) {
            return;
        }
        var template = condition ? text.condition() : text.template();
        for (var error : template.errors()) {
            if (error.kind() == kind) {
                report.accept(error);
            }
        }
    }

    /** Reports the errors of one kind as they are. */
    static void report(Rule rule, Text text, Scope scope, Findings findings, ExpressionError.Kind kind) {
        forEach(
                text,
                scope,
                kind,
                error -> findings.add(
                        rule, text.origin(error.range().start(), error.range().end()), error.message()));
    }
}
