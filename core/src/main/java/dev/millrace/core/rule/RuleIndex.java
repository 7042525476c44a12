package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.RuleMetadata;
import java.util.List;

/**
 * The rules of a module, and whatever else it reports. The annotation processor writes one implementation a module that has rules, and
 * registers it as a service.
 *
 * <pre>{@code
 * ServiceLoader.load(RuleIndex.class)
 * }</pre>
 */
@PublicApi
public interface RuleIndex {

    /** The rules, in the order of their ids. */
    List<RuleDefinition> rules();

    /** What is known of what the module reports without a rule, because no tree shows it; it has pages like a rule's. */
    default List<RuleMetadata> checks() {
        return List.of();
    }
}
