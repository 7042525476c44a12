package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;

/**
 * A name and its value in a mapping with free keys.
 *
 * <pre>{@code
 * env:
 *   NAME: value   # Entry(NAME, value)
 * }</pre>
 *
 * @param key the name, as written; GitHub compares it without regard to case
 * @param value the value
 * @param <T> the kind of value
 */
@PublicApi
public record Entry<T>(Text key, T value) implements Located {

    /** The name's place. */
    @Override
    public Origin origin() {
        return key.origin();
    }
}
