/** Checked pipelines as files. */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.output;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
