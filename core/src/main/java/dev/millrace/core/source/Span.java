package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file, from its first character to the one after its last.
 *
 * <pre>{@code
 * var file = SourceFile.of("ci.yml", "on: push");
 * new Span(file, 4, 8).text() // push
 * }</pre>
 *
 * @param file the file
 * @param start offset of the first character, in UTF-16 units from 0
 * @param end offset after the last character; equal to {@code start} for an empty value
 */
@PublicApi
public record Span(SourceFile file, int start, int end) {

    /** The position of the first character. */
    public Position startPosition() {
        return file.position(start);
    }

    /** The position after the last character. */
    public Position endPosition() {
        return file.position(end);
    }

    /** The characters of the span, as they stand in the file. */
    public String text() {
        return file.text().substring(start, end);
    }

    // What Java makes at run time for a record costs a process with a finding more milliseconds than all its reports.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that && file.equals(that.file) && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + start) + end;
    }
}
