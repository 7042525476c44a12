package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of all variables that {@code vars} has, as the configuration lists them.
 *
 * <pre>{@code
 * ConfiguredVariables.of(List.of("DEPLOY_HOST")).contains("deploy_host") // true
 * }</pre>
 */
@PublicApi
public final class ConfiguredVariables {

    private final List<String> names;
    private final Set<String> folded = new HashSet<>();

    private ConfiguredVariables(List<String> names) {
        this.names = List.copyOf(names);
        names.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
    }

    /** These names, and no other. */
    public static ConfiguredVariables of(List<String> names) {
        return new ConfiguredVariables(names);
    }

    /** The names as they are written. */
    public List<String> names() {
        return names;
    }

    /** Whether a name is among them; GitHub ignores the case of letters. */
    public boolean contains(String name) {
        return folded.contains(name.toLowerCase(Locale.ROOT));
    }
}
