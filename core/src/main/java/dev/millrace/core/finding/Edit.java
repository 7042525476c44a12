package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Span;

/**
 * A replacement of a stretch of a file.
 *
 * <pre>{@code
 * new Edit(span, "true")
 * }</pre>
 *
 * @param span what to replace; empty to insert
 * @param text what to put there; empty to delete
 */
@PublicApi
public record Edit(Span span, String text) {}
