package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.RuleMetadata;

/**
 * A rule with what is known of it.
 *
 * <pre>{@code
 * new RuleDefinition(metadata, new MissingImageRule())
 * }</pre>
 *
 * @param metadata what is known of it
 * @param rule the rule
 */
@PublicApi
public record RuleDefinition(RuleMetadata metadata, Rule rule) {}
