package dev.millrace.core.expression;

import dev.millrace.core.expression.ExpressionError.Kind;
import java.util.List;

/** Cuts an expression into tokens, one at a time; what it cannot read it reports, and goes on behind it. */
final class Lexer {

    private final String text;
    private final int limit;
    private final List<ExpressionError> errors;
    private TokenKind kind = TokenKind.END;
    private int start;
    private int end;
    private int previousEnd;
    // After a "?", whose message speaks of the ":", too.
    private boolean choosing;

    Lexer(String text, int from, int to, List<ExpressionError> errors) {
        this.text = text;
        this.limit = to;
        this.errors = errors;
        this.end = from;
    }

    /** The token that was read last. */
    TokenKind kind() {
        return kind;
    }

    /** The offset of that token's first character. */
    int start() {
        return start;
    }

    /** The offset after that token's last character. */
    int end() {
        return end;
    }

    /** The offset after the last character of the token before that one. */
    int previousEnd() {
        return previousEnd;
    }

    /** That token as written. */
    String lexeme() {
        return text.substring(start, end);
    }

    /** The string that a token in quotes stands for. */
    String string() {
        var inner = text.substring(start + 1, end - 1);
        return inner.indexOf('\'') < 0 ? inner : inner.replace("''", "'");
    }

    /** Reads the next token. */
    TokenKind next() {
        var last = kind;
        previousEnd = end;
        start = end;
        while (start < limit && isBlank(text.charAt(start))) {
            start++;
        }
        end = start;
        if (start == limit) {
            kind = TokenKind.END;
            return kind;
        }
        end++;
        var c = text.charAt(start);
        kind = switch (c) {
            case '(' -> TokenKind.OPEN_PARENTHESIS;
            case ')' -> TokenKind.CLOSE_PARENTHESIS;
            case '[' -> TokenKind.OPEN_BRACKET;
            case ']' -> TokenKind.CLOSE_BRACKET;
            case ',' -> TokenKind.COMMA;
            case '*' -> TokenKind.STAR;
            case '!' -> follows('=') ? TokenKind.NOT_EQUAL : TokenKind.NOT;
            case '<' -> follows('=') ? TokenKind.LESS_OR_EQUAL : TokenKind.LESS;
            case '>' -> follows('=') ? TokenKind.GREATER_OR_EQUAL : TokenKind.GREATER;
            case '=' -> follows('=') ? TokenKind.EQUAL : equals(last);
            case '&' -> follows('&') ? TokenKind.AND : single("&&");
            case '|' -> follows('|') ? TokenKind.OR : single("||");
            case '\'' -> quoted();
            case '"' -> doubleQuoted();
            case '.' -> isAccess(last) ? TokenKind.DOT : number();
            default -> isDigit(c) || c == '-' || c == '+' ? number() : word(last);
        };
        return kind;
    }

    private boolean follows(char c) {
        if (end < limit && text.charAt(end) == c) {
            end++;
            return true;
        }
        return false;
    }

    // A dot begins a number, like .5, where there is nothing that could have a property.
    private static boolean isAccess(TokenKind last) {
        return last == TokenKind.IDENTIFIER
                || last == TokenKind.CLOSE_BRACKET
                || last == TokenKind.CLOSE_PARENTHESIS
                || last == TokenKind.STAR
                || last == TokenKind.ERROR;
    }

    private TokenKind equals(TokenKind last) {
        return last == TokenKind.EQUAL || last == TokenKind.NOT_EQUAL
                ? error("one \"=\" too many: write \"==\" or \"!=\"")
                : single("==");
    }

    private TokenKind single(String meant) {
        return error("unexpected \"" + text.charAt(start) + "\": write \"" + meant + "\"");
    }

    private TokenKind quoted() {
        while (end < limit) {
            if (text.charAt(end++) == '\'' && !follows('\'')) {
                return TokenKind.STRING;
            }
        }
        return error("the string has no closing quote; a quote inside a string is written twice");
    }

    private TokenKind doubleQuoted() {
        var close = text.indexOf('"', end);
        if (close >= 0 && close < limit) {
            end = close + 1;
        }
        return error("unexpected '\"': strings stand in single quotes, 'like this'");
    }

    private TokenKind number() {
        while (end < limit && (!isBoundary(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return Numbers.isNumber(text, start, end) ? TokenKind.NUMBER : error(Misreading.ofNumber(lexeme()));
    }

    private TokenKind word(TokenKind last) {
        while (end < limit && !isBoundary(text.charAt(end))) {
            end++;
        }
        if (choosing && is(":")) {
            return TokenKind.ERROR;
        }
        if (!Names.isLegal(text, start, end)) {
            choosing |= is("?");
            return error(Misreading.ofWord(lexeme()));
        }
        return last == TokenKind.DOT ? TokenKind.IDENTIFIER : keyword();
    }

    private TokenKind keyword() {
        return switch (text.charAt(start)) {
            case 'n' -> is("null") ? TokenKind.NULL : TokenKind.IDENTIFIER;
            case 't' -> is("true") ? TokenKind.TRUE : TokenKind.IDENTIFIER;
            case 'f' -> is("false") ? TokenKind.FALSE : TokenKind.IDENTIFIER;
            case 'N' -> is("NaN") ? TokenKind.NUMBER : TokenKind.IDENTIFIER;
            case 'I' -> is("Infinity") ? TokenKind.NUMBER : TokenKind.IDENTIFIER;
            default -> TokenKind.IDENTIFIER;
        };
    }

    private boolean is(String word) {
        return end - start == word.length() && text.startsWith(word, start);
    }

    private TokenKind error(String message) {
        errors.add(new ExpressionError(Kind.LEXING, message, new TextRange(start, end)));
        return TokenKind.ERROR;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    // What ends a word or a number.
    private static boolean isBoundary(char c) {
        return switch (c) {
            case '(', ')', '[', ']', ',', '.', '!', '<', '>', '=', '&', '|', '\'', '"' -> true;
            default -> isBlank(c);
        };
    }
}
