package dev.millrace.cli;

import dev.millrace.workspace.WorkspaceException;
import java.io.Serial;

/** Ends a command with one line on standard error and {@link ExitCode#TROUBLE}. */
final class CommandException extends WorkspaceException {

    @Serial
    private static final long serialVersionUID = 1L;

    CommandException(String line) {
        super(line);
    }
}
