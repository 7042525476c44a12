/** Rules on expressions: whether GitHub can read them, whether what they name is there, and whether they can mean what they say. */
@NullMarked
package dev.millrace.rules.expression;

import org.jspecify.annotations.NullMarked;
