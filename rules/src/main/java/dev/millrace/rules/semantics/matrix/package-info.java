/** Rules on matrices: values that come twice, and combinations that exclude nothing. */
@NullMarked
package dev.millrace.rules.semantics.matrix;

import org.jspecify.annotations.NullMarked;
