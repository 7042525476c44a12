package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A boolean or a number: a literal, or an expression that GitHub computes.
 *
 * <pre>{@code
 * job.timeoutMinutes().flatMap(Value::literal) // Optional[10.0]; empty for ${{ inputs.minutes }}
 * }</pre>
 *
 * @param literal the literal; empty for an expression
 * @param text the value as written
 * @param <T> the kind of literal
 */
@PublicApi
public record Value<T>(Optional<T> literal, Text text) implements Located {

    /** A literal boolean. */
    public static Value<Boolean> of(boolean value) {
        return new Value<>(Optional.of(value), Text.of(value));
    }

    /** A literal whole number. */
    public static Value<Integer> of(int value) {
        return new Value<>(Optional.of(value), Text.of(value));
    }

    /** An expression. */
    public static <T> Value<T> computed(Text expression) {
        return new Value<>(Optional.empty(), expression);
    }

    @Override
    public Origin origin() {
        return text.origin();
    }
}
