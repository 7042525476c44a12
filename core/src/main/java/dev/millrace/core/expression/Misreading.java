package dev.millrace.core.expression;

import dev.millrace.core.finding.Suggestion;
import java.util.Locale;

/** What to say of characters that make no token: what they are in other languages, and how GitHub's writes it. */
final class Misreading {

    private Misreading() {}

    static String ofNumber(String lexeme) {
        var first = lexeme.charAt(0);
        if (lexeme.length() == 1 && (first == '+' || first == '-')) {
            return "unexpected \"" + lexeme
                    + "\": expressions do not calculate; do it in a step, or write format('{0}{1}', a, b) to join texts";
        }
        if (lexeme.indexOf('/') > 0 || lexeme.indexOf('*') > 0 || lexeme.indexOf('+', 1) > 0) {
            return "\"" + Suggestion.shorten(lexeme)
                    + "\" is no number, and expressions do not calculate; do it in a step";
        }
        return "\"" + Suggestion.shorten(lexeme) + "\" is no number; text stands in single quotes";
    }

    static String ofWord(String lexeme) {
        var quoted = "\"" + Suggestion.shorten(lexeme) + "\"";
        return switch (lexeme.charAt(0)) {
            case '$', '{' ->
                "unexpected " + quoted + ": names stand plain in an expression, as in github.ref, without $ and braces";
            case '}' ->
                "unexpected " + quoted + ": an expression ends with }} alone, and only where it begins with ${{";
            case '/', '%', '^', '~' ->
                "unexpected " + quoted + ": expressions do not calculate, and paths stand in single quotes";
            case '?', ':' -> "unexpected " + quoted + ": instead of \"a ? b : c\" write case(a, b, c)";
            case '`' -> "unexpected " + quoted + ": strings stand in single quotes, 'like this'";
            default ->
                "unexpected " + quoted + ": a name has letters, digits, _ and -, and text stands in single quotes";
        };
    }

    /** Why nothing can follow where this does. */
    static String ofRest(String lexeme) {
        return switch (lexeme.toLowerCase(Locale.ROOT)) {
            case "and" -> "write \"&&\"";
            case "or" -> "write \"||\"";
            default -> "the expression should have ended before it, or an operator such as \"&&\" is missing";
        };
    }
}
