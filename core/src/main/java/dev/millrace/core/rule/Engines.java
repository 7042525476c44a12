package dev.millrace.core.rule;

import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The engines that a configuration needs: one for each of its settings, made when the first file asks for it. */
final class Engines {

    private final RuleCatalog catalog;
    private final Configuration configuration;
    private final Map<Settings, RuleEngine> bySettings = new ConcurrentHashMap<>();

    Engines(RuleCatalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    /** The engine for the file at a path of the repository, where that is known. */
    RuleEngine engineFor(Optional<String> path) {
        return bySettings.computeIfAbsent(
                configuration.settingsFor(path.orElse("")), settings -> RuleEngine.of(catalog, settings));
    }
}
