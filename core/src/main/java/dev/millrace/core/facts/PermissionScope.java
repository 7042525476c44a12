package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A scope of a job's token.
 *
 * <pre>{@code
 * PermissionScopes.all().find("id-token").orElseThrow().levels() // write, none
 * }</pre>
 *
 * @param name the scope, as {@code permissions} has it
 * @param levels the levels it can have, out of {@code read}, {@code write} and {@code none}
 * @param description what it is about
 */
@PublicApi
public record PermissionScope(String name, List<String> levels, String description) {

    /** Copies the list. */
    public PermissionScope {
        levels = List.copyOf(levels);
    }

    /** Whether the scope can have this level: {@code models} has no {@code write}. */
    public boolean allows(String level) {
        return levels.contains(level);
    }
}
