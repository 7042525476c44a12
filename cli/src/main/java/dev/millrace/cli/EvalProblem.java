package dev.millrace.cli;

import java.io.Serial;

/** Why an expression has no value. */
final class EvalProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** When it came up; the names are part of the contract of {@code --batch}. */
    enum Kind {
        LEXING,
        PARSING,
        EVALUATION
    }

    private final Kind kind;
    private final String message;
    private final int column;

    EvalProblem(Kind kind, String message, int column) {
        super(message, null, false, false);
        this.kind = kind;
        this.message = message;
        this.column = column;
    }

    Kind kind() {
        return kind;
    }

    /** The offender and the cure. */
    String message() {
        return message;
    }

    /** The column of the expression at which it came up, from 1. */
    int column() {
        return column;
    }
}
