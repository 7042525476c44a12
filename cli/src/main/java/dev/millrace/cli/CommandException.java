package dev.millrace.cli;

import java.io.Serial;

/** Ends a command with one line on standard error and {@link ExitCode#TROUBLE}. */
final class CommandException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String line;

    CommandException(String line) {
        super(line, null, false, false);
        this.line = line;
    }

    /** What to say. */
    String line() {
        return line;
    }
}
