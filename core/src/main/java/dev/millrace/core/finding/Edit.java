package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * A text with edits made.
     *
     * @param edits the edits, which do not overlap
     * @param text the text that their spans are of
     */
    public static String applyAll(List<Edit> edits, String text) {
        var out = new StringBuilder(text);
        var fromTheEnd = new ArrayList<>(edits);
        fromTheEnd.sort((a, b) -> Integer.compare(b.span.start(), a.span.start()));
        fromTheEnd.forEach(edit -> out.replace(edit.span.start(), edit.span.end(), edit.text));
        return out.toString();
    }
}
