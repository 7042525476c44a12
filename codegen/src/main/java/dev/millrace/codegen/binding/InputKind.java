package dev.millrace.codegen.binding;

import dev.millrace.core.facts.KnownInput;

/** What an input takes, and so which methods it gets. Each takes text and expressions, too. */
enum InputKind {
    /** Any text. */
    TEXT,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** One of some constants. */
    CHOICE,
    /** One item a line. */
    LINES,
    /** Items between commas. */
    COMMAS,
    /** Versions, one a line. One may be a whole number; with a fraction it must not, since {@code 3.10} is {@code 3.1} then. */
    VERSIONS;

    static InputKind of(KnownInput.Type type) {
        return switch (type) {
            case STRING -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMBER;
            case ENUM -> CHOICE;
            case MULTILINE_LIST -> LINES;
            case COMMA_LIST -> COMMAS;
        };
    }
}
