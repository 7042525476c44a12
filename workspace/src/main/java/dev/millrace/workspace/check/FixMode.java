package dev.millrace.workspace.check;

/** What to do with the fixes that findings offer. */
public enum FixMode {
    /** Leave them to the reader of the report. */
    REPORT,
    /** Make the safe ones, and write the files. */
    WRITE,
    /** Show what making the safe ones would change. */
    SHOW
}
