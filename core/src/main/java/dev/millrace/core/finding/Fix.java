package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.SourceFile;
import java.util.List;

/**
 * A change that would cure a finding, as edits by span.
 *
 * <pre>{@code
 * Fix.safe("write true", new Edit(span, "true")).applyTo(file) // the text of the file with true in place of the span
 * }</pre>
 *
 * @param description what the change does, in a few words
 * @param safe whether the workflow is sure to do what it did before, save for the mistake
 * @param edits the edits, which do not overlap
 */
@PublicApi
public record Fix(String description, boolean safe, List<Edit> edits) {

    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
    }

    /** A change after which the workflow is sure to do what it did before, save for the mistake. */
    public static Fix safe(String description, Edit... edits) {
        return new Fix(description, true, List.of(edits));
    }

    /** A change that somebody should look at, because the workflow may do something else after it. */
    public static Fix unsafe(String description, Edit... edits) {
        return new Fix(description, false, List.of(edits));
    }

    /** The text of the file that the edits belong to, with all of them made. */
    public String applyTo(SourceFile file) {
        return Edit.applyAll(edits, file.text());
    }
}
