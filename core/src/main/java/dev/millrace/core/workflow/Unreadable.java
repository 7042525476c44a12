package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;

/**
 * The mark of something that the reader had to drop after it reported it, so that no rule calls it missing.
 *
 * <pre>{@code
 * steps: 5   # wrong-node-kind; the job has no steps, but Unreadable("steps")
 * }</pre>
 *
 * @param key the key whose value was dropped; empty for an item of a list
 * @param origin where it stood
 */
@PublicApi
public record Unreadable(String key, Origin origin) implements Located {}
