package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;

/**
 * A place in a file as people count: line and column from 1, columns in UTF-16 units.
 *
 * <pre>{@code
 * SourceFile.of("ci.yml", "on: push").position(4) // line 1, column 5
 * }</pre>
 *
 * @param line the line, from 1
 * @param column the column, from 1, in UTF-16 units
 */
@PublicApi
public record Position(int line, int column) {}
