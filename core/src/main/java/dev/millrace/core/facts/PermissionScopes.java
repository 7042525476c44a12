package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scopes of a job's token.
 *
 * <pre>{@code
 * PermissionScopes.all().find("content") // empty: the scope is "contents"
 * }</pre>
 */
@PublicApi
public final class PermissionScopes {

    private final Map<String, PermissionScope> byName = new LinkedHashMap<>();

    PermissionScopes(FactFiles files) {
        for (var line : files.lines("permission-scopes.tsv")) {
            byName.put(line.column(0), new PermissionScope(line.column(0), line.list(1), line.column(2)));
        }
    }

    /** All scopes that GitHub's grammar knows. */
    public static PermissionScopes all() {
        return Holder.SCOPES;
    }

    /** The scope of exactly this name; GitHub minds the case. */
    public Optional<PermissionScope> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of the scopes, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private static final class Holder {
        static final PermissionScopes SCOPES = new PermissionScopes(FactFiles.current());
    }
}
