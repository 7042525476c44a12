package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;

/**
 * How a committed file stands to the pipelines.
 *
 * <pre>{@code
 * file.state().isFine() // true for UP_TO_DATE and LAYOUT_DIFFERS
 * }</pre>
 */
@PublicApi
public enum FileState {
    /** It is as the pipeline says, letter by letter. */
    UP_TO_DATE("up to date"),
    /** It says the same to GitHub, and is laid out otherwise. */
    LAYOUT_DIFFERS("up to date, but laid out otherwise"),
    /** It says something else. */
    STALE("out of date"),
    /** There is no such file. */
    MISSING("missing"),
    /** Somebody else has written it. */
    FOREIGN("not written by Millrace; move it away, or give the workflow another id"),
    /** It was generated from the same Java, and no pipeline makes it any more. */
    ORPHANED("made by no pipeline any more; delete it");

    private final String words;

    FileState(String words) {
        this.words = words;
    }

    /** Whether nothing has to be done. */
    public boolean isFine() {
        return this == UP_TO_DATE || this == LAYOUT_DIFFERS;
    }

    /** The state in words. */
    @Override
    public String toString() {
        return words;
    }
}
