package dev.millrace.core.expression;

/** The kinds of tokens. */
enum TokenKind {
    END("the end of the expression"),
    ERROR("a character that cannot be read"),
    NULL("null"),
    TRUE("true"),
    FALSE("false"),
    NUMBER("a number"),
    STRING("a string"),
    IDENTIFIER("a name"),
    OPEN_PARENTHESIS("\"(\""),
    CLOSE_PARENTHESIS("\")\""),
    OPEN_BRACKET("\"[\""),
    CLOSE_BRACKET("\"]\""),
    COMMA("\",\""),
    DOT("\".\""),
    STAR("\"*\""),
    NOT("\"!\""),
    EQUAL("\"==\""),
    NOT_EQUAL("\"!=\""),
    LESS("\"<\""),
    LESS_OR_EQUAL("\"<=\""),
    GREATER("\">\""),
    GREATER_OR_EQUAL("\">=\""),
    AND("\"&&\""),
    OR("\"||\"");

    private final String title;

    TokenKind(String title) {
        this.title = title;
    }

    /** What messages call it. */
    String title() {
        return title;
    }
}
