package dev.millrace.rules.expression;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.Text;

/** A part of a text as a message quotes it: in one line, and not at length. */
final class Quote {

    private Quote() {}

    static String of(TextRange range, Text text) {
        return Suggestion.shorten(range.in(text.raw()).strip().replace('\n', ' '));
    }
}
