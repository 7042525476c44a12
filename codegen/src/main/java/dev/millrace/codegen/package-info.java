/** Writes Java sources from facts. */
@NullMarked
package dev.millrace.codegen;

import org.jspecify.annotations.NullMarked;
