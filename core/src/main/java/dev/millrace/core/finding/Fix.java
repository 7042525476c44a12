package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A change that would cure a finding, as edits by span.
 *
 * <pre>{@code
 * new Fix("write true", true, List.of(new Edit(span, "true")))
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
}
