/** Writes a typed class for each action: from facts, or from an {@code action.yml}. Begin at {@code Bindings}. */
@NullMarked
package dev.millrace.codegen.binding;

import org.jspecify.annotations.NullMarked;
