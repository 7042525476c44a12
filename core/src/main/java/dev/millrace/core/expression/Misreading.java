package dev.millrace.core.expression;

import dev.millrace.core.finding.Suggestion;

/** What to say of characters that make no token: what they are in other languages, and how GitHub's writes it. */
final class Misreading {

    private Misreading() {}

    static String ofNumber(String lexeme) {
        var first = lexeme.charAt(0);
        if (lexeme.length() == 1 && (first == '+' || first == '-')) {
            return "unexpected \"" + lexeme
                    + "\": expressions do not calculate; do it in a step, or write format('{0}{1}', a, b) to join texts";
        }
        return "\"" + Suggestion.shorten(lexeme) + "\" is no number; text stands in single quotes";
    }

    static String ofWord(String lexeme) {
        var quoted = "\"" + Suggestion.shorten(lexeme) + "\"";
        return switch (lexeme.charAt(0)) {
            case '$', '{' -> "unexpected " + quoted + ": inside ${{ }} names stand without markers";
            case '}' -> "unexpected " + quoted + ": an expression ends with }} alone";
            case '/', '%', '^', '~' ->
                "unexpected " + quoted + ": expressions do not calculate, and paths stand in single quotes";
            case '?', ':' -> "unexpected " + quoted + ": instead of \"a ? b : c\" write case(a, b, c)";
            case '`' -> "unexpected " + quoted + ": strings stand in single quotes, 'like this'";
            default ->
                "unexpected " + quoted + ": a name has letters, digits, _ and -, and text stands in single quotes";
        };
    }
}
