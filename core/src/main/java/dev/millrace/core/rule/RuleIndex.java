package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The rules of a module. The annotation processor writes one implementation a module and registers it as a service.
 *
 * <pre>{@code
 * ServiceLoader.load(RuleIndex.class)
 * }</pre>
 */
@PublicApi
public interface RuleIndex {

    /** The rules, in the order of their ids. */
    List<RuleDefinition> rules();
}
