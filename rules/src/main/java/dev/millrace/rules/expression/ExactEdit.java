package dev.millrace.rules.expression;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Span;
import java.util.Optional;

/** Edits of a part of a text, where the file has it just as the text does. */
final class ExactEdit {

    private ExactEdit() {}

    static Optional<Edit> replace(CheckedExpression expression, TextRange part, String by) {
        return span(expression.at(part), part.in(expression.text().raw())).map(span -> new Edit(span, by));
    }

    /** The place of a part of a text, where the file has it just so: an escape or a folded line may stand for it. */
    static Optional<Span> span(Origin part, String written) {
        return part.span().filter(span -> span.text().equals(written));
    }
}
