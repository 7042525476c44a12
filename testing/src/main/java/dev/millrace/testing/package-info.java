/** Assertions over pipelines, for the tests of those who write them. */
@NullMarked
@CheckReturnValue
package dev.millrace.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
