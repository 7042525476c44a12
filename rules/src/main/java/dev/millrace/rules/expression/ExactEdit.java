package dev.millrace.rules.expression;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.rule.CheckedExpression;
import java.util.Optional;

/** Edits of a part of an expression, where the file has it just as the expression does. */
final class ExactEdit {

    private ExactEdit() {}

    static Optional<Edit> replace(CheckedExpression expression, TextRange part, String by) {
        var written = expression.text().raw().substring(part.start(), part.end());
        return expression
                .at(part)
                .span()
                .filter(span -> span.text().equals(written))
                .map(span -> new Edit(span, by));
    }
}
