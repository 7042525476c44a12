package dev.millrace.policy;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.rule.RuleDefinition;
import dev.millrace.core.rule.RuleIndex;
import java.util.List;

/**
 * Puts {@code policy-violation} into the catalogue, so that it is explained, configured and ignored like a rule.
 *
 * <pre>{@code
 * RuleCatalog.load().find("policy-violation")
 * }</pre>
 */
@PublicApi
public final class PolicyCheckIndex implements RuleIndex {

    /** Made by the catalogue, as a service. */
    public PolicyCheckIndex() {}

    @Override
    public List<RuleDefinition> rules() {
        return List.of();
    }

    @Override
    public List<RuleMetadata> checks() {
        return List.of(PolicyCheck.VIOLATION);
    }
}
