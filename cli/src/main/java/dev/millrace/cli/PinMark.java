package dev.millrace.cli;

import java.util.Locale;

/** What is to be said of a pin. */
enum PinMark {
    /** It is named by a tag or a branch, which its owner can move. */
    UNPINNED,
    /** The facts know a newer release of its major. */
    OUTDATED,
    /** The commit is not the one of the version in its comment. */
    MISMATCH,
    /** Its owner no longer keeps it up, or runners cannot run it. */
    DEPRECATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
