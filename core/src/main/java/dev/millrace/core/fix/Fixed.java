package dev.millrace.core.fix;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.util.List;

/**
 * A file after its fixes.
 *
 * <pre>{@code
 * if (!fixed.made().isEmpty()) {
 *     Files.writeString(file, fixed.text());
 * }
 * }</pre>
 *
 * @param text the text of the file
 * @param made the findings that were cured, in the order in which that was done; their places are those of the text as it was then
 * @param left what there still is to say of the text
 */
@PublicApi
public record Fixed(String text, List<Finding> made, List<Finding> left) {

    /** Copies the lists. */
    public Fixed {
        made = List.copyOf(made);
        left = List.copyOf(left);
    }
}
