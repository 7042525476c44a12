package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Located;
import java.util.Optional;

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

    /**
     * Whether a key is known to be missing: it has no value, could not have been dropped while reading, and something else stands in the node. A
     * node that was written as nothing at all is another mistake.
     *
     * <pre>{@code
     * concurrency.lacks("group", concurrency.group())
     * }</pre>
     */
    default boolean lacks(String key, Optional<?> value) {
        return value.isEmpty() && !mayHold(key) && origin().form() != Form.NULL;
    }
}
