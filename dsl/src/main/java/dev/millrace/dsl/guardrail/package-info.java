/** Promises about a workflow that are checked when its pipeline is built; the words are in {@link dev.millrace.dsl.guardrail.Guardrails}. */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.guardrail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
