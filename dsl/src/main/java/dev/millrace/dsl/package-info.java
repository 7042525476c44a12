/**
 * The language in which teams write their pipelines: immutable values, made by the static methods of {@link dev.millrace.dsl.Millrace},
 * {@link dev.millrace.dsl.Triggers} and {@link dev.millrace.dsl.Permissions}, and refined by chained methods.
 */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
