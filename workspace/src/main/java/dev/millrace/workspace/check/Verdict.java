package dev.millrace.workspace.check;

/** What came of a validation. */
public enum Verdict {
    /** Nothing is as severe as what the run was to fail on. */
    FINE,
    /** Something is. */
    FINDINGS,
    /** Something could not be read or written, whatever else was found. */
    INCOMPLETE
}
