package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * What the token of a workflow or a job may do.
 *
 * <pre>{@code
 * permissions:
 *   contents: read
 * }</pre>
 *
 * @param shorthand {@code read-all} or {@code write-all}, in place of scopes
 * @param scopes the level of each scope
 * @param origin where it comes from
 */
@PublicApi
public record Permissions(Optional<Text> shorthand, Entries<Text> scopes, Origin origin) implements Located {

    /** No permissions written: the repository's default holds. */
    public static final Permissions ABSENT = new Permissions(Optional.empty(), Entries.absent(), Origin.UNKNOWN);

    /** Whether {@code permissions} is there. */
    public boolean isPresent() {
        return shorthand.isPresent() || scopes.isPresent();
    }
}
