package dev.millrace.workspace;

import java.io.Serial;

/** Ends what was begun, with one line for a person: something outside of what is checked is not as it should be. */
public class WorkspaceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String line;

    /** Ends with a line. */
    public WorkspaceException(String line) {
        super(Printable.line(line), null, false, false);
        this.line = Printable.line(line);
    }

    /** What to say. */
    public String line() {
        return line;
    }
}
