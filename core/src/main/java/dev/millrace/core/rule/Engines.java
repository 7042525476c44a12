package dev.millrace.core.rule;

import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.suppression.RuleNames;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engines that a configuration needs: one for each of its settings, made when the first file asks for it. */
final class Engines {

    private final RuleCatalog catalog;
    private final Configuration configuration;
    // Equal settings are the same object, and the hash code of a record costs 40 ms when it is first asked for.
    private final Map<Settings, RuleEngine> bySettings = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile @Nullable RuleNames names;

    Engines(RuleCatalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    /** The engine for the file at a path of the repository, where that is known. */
    RuleEngine engineFor(Optional<String> path) {
        return bySettings.computeIfAbsent(
                configuration.settingsFor(path.orElse("")), settings -> RuleEngine.of(catalog, settings));
    }

    /** The rules by the names that comments may give them. */
    RuleNames names() {
        // Two threads may both make them: the results are equal.
        var known = names;
        if (known == null) {
            known = RuleNames.of(catalog.all());
            names = known;
        }
        return known;
    }
}
