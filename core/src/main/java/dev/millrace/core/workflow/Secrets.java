package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The secrets that a call gives: all, or one by one.
 *
 * <pre>{@code
 * secrets: inherit
 * }</pre>
 *
 * @param shorthand {@code inherit}, in place of single ones
 * @param entries the single ones
 * @param origin where it comes from
 */
@PublicApi
public record Secrets(Optional<Text> shorthand, Entries<Text> entries, Origin origin) implements Located {

    /** No secrets. */
    public static final Secrets ABSENT = new Secrets(Optional.empty(), Entries.absent(), Origin.UNKNOWN);

    /** Whether {@code secrets} is there. */
    public boolean isPresent() {
        return shorthand.isPresent() || entries.isPresent();
    }
}
