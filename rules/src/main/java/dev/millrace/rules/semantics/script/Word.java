package dev.millrace.rules.semantics.script;

/**
 * A word of a command.
 *
 * @param start where it begins in the script
 * @param end where it ends
 * @param text the word without its quotes
 * @param isQuoted whether a quote or an escape stands in it
 */
record Word(int start, int end, String text, boolean isQuoted) {}
