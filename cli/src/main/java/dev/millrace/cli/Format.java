package dev.millrace.cli;

/** What {@code --format} can be. */
enum Format {
    TEXT,
    JSON
}
