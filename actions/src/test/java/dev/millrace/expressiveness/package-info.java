/** Workflows of well-known projects, written as their maintainers might write them in Java: each says the same as the original. */
@NullMarked
package dev.millrace.expressiveness;

import org.jspecify.annotations.NullMarked;
