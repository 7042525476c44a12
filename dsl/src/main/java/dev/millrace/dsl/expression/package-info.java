/** Typed expressions: operators, functions and contexts of GitHub's language as Java values. */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.expression;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
