package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;

/**
 * A node of a syntax tree that was a mapping.
 *
 * <pre>{@code
 * job.extras().entries() // keys that GitHub does not know
 * }</pre>
 */
@PublicApi
public interface Node extends Located {

    /** The keys that the tree has no place for. */
    Extras extras();

    /** Whether a key that the tree does not show may stand here, unread. */
    default boolean mayHold(String key) {
        return extras().mayHold(key);
    }
}
