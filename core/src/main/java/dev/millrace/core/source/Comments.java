package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * The comments of a node, without their {@code #} and the blanks around.
 *
 * <pre>{@code
 * # Needed by the release.            -> above
 * - uses: actions/checkout@3d3c # v7   -> beside
 * }</pre>
 *
 * @param above the lines of the comment straight above the node
 * @param beside the comment on the node's own line
 */
@PublicApi
public record Comments(List<String> above, Optional<String> beside) {

    /** No comments. */
    public static final Comments NONE = new Comments(List.of(), Optional.empty());

    /** Copies the list. */
    public Comments {
        above = List.copyOf(above);
    }

    /** Whether there is no comment at all. */
    public boolean isEmpty() {
        return above.isEmpty() && beside.isEmpty();
    }
}
