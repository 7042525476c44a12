package dev.millrace.cli;

import dev.millrace.workspace.check.Verdict;

/** What the process ends with. Scripts rely on it. */
final class ExitCode {

    /** All is well. */
    static final int FINE = 0;

    /** There are findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** Wrong usage, something that could not be read or written, or a bug; it wins over {@link #FINDINGS}. */
    static final int TROUBLE = 2;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case FINE -> FINE;
            case FINDINGS -> FINDINGS;
            case INCOMPLETE -> TROUBLE;
        };
    }
}
