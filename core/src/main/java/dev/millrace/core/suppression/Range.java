package dev.millrace.core.suppression;

/** A stretch of a file, both ends included. */
record Range(int from, int to) {

    boolean contains(int offset) {
        return from <= offset && offset <= to;
    }
}
