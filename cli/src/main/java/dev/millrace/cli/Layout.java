package dev.millrace.cli;

/** Where {@code init} puts the Java. */
enum Layout {
    /** One file, which Millrace or {@code java} itself compiles. */
    FILE,

    /** A Maven module of its own. */
    MAVEN
}
