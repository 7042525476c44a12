package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;

/**
 * A replacement of a stretch of a file.
 *
 * <pre>{@code
 * new Edit(span, "true")
 * }</pre>
 *
 * @param span what to replace; empty to insert
 * @param text what to put there; empty to delete
 */
@PublicApi
public record Edit(Span span, String text) {

    /** An edit that puts text before an offset, counted in UTF-16 units from 0, and takes nothing away. */
    public static Edit insert(SourceFile file, int offset, String text) {
        return new Edit(new Span(file, offset, offset), text);
    }

    /** An edit that deletes a stretch. */
    public static Edit delete(SourceFile file, int start, int end) {
        return new Edit(new Span(file, start, end), "");
    }
}
