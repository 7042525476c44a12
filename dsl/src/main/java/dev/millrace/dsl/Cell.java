package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A name and a value in a combination of a matrix.
 *
 * <pre>{@code
 * matrix(os, java).include(os.is(UBUNTU_LATEST), cell("experimental", true))
 * }</pre>
 *
 * @param name the name of an axis, or another that the combination gets
 * @param value the value
 */
@PublicApi
public record Cell(String name, Object value) {}
