package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * A secret that a reusable workflow declares.
 *
 * <pre>{@code
 * new KnownSecret("token", true) // callers must pass it
 * }</pre>
 *
 * @param name the name, as declared
 * @param required whether callers must pass it
 */
@PublicApi
public record KnownSecret(String name, boolean required) {}
