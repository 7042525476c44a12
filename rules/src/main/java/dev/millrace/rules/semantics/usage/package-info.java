/** Rules on what is declared and never used. */
@NullMarked
package dev.millrace.rules.semantics.usage;

import org.jspecify.annotations.NullMarked;
