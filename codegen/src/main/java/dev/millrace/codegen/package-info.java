/** Writes Java sources and JSON Schemas from facts. */
@NullMarked
package dev.millrace.codegen;

import org.jspecify.annotations.NullMarked;
