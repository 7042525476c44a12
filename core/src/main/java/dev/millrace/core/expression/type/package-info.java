/** What is known of an expression's value before it is computed, and what does not fit its surroundings. */
@NullMarked
package dev.millrace.core.expression.type;

import org.jspecify.annotations.NullMarked;
