package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One permission for all scopes of the token.
 *
 * <pre>{@code
 * workflow("audit").permissions(readAll())
 * }</pre>
 */
@PublicApi
public enum AllScopes {
    /** To read. */
    READ_ALL,
    /** To read and write. */
    WRITE_ALL,
    /** Nothing. */
    NONE;

    /** The word in YAML; an empty mapping for nothing. */
    @Override
    public String toString() {
        return this == NONE ? "{}" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The permissions in the syntax tree. */
    dev.millrace.core.workflow.Permissions tree(JavaOrigin origin) {
        return this == NONE
                ? new dev.millrace.core.workflow.Permissions(
                        Optional.empty(), Entries.of(List.of(), origin.copy()), origin.copy())
                : new dev.millrace.core.workflow.Permissions(
                        Optional.of(Values.text(toString(), origin)), Entries.absent(), origin.copy());
    }
}
