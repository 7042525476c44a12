package dev.millrace.core.finding;

import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.PublicApi;

/**
 * Something that the configuration can tell a rule.
 *
 * <pre>{@code
 * rules:
 *   job-without-timeout: {severity: warning, max-minutes: 60}
 * }</pre>
 *
 * @param name the key
 * @param kind what it holds
 * @param summary what it does, in one sentence without full stop
 */
@PublicApi
public record OptionMetadata(String name, OptionKind kind, String summary) {}
