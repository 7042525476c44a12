/** What a pipeline says beside its YAML: stages, gates, expected times, and the compiled workflow that guardrails look at. */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
