package dev.millrace.cli;

/** What to do with the fixes that findings offer. */
enum FixMode {
    /** Leave them to the reader of the report. */
    REPORT,
    /** Make the safe ones, and write the files. */
    WRITE,
    /** Show what making the safe ones would change. */
    SHOW
}
