package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A scope of the token's permissions with its level.
 *
 * <pre>{@code
 * workflow("ci").permissions(contents(READ))
 * }</pre>
 *
 * @param scope the scope, as GitHub names it
 * @param level what it allows
 */
@PublicApi
public record Permission(String scope, Level level) {}
