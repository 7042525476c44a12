/** The language of expressions: text with {@code ${{ }}} in it, its syntax tree, and the values it computes with. */
@NullMarked
package dev.millrace.core.expression;

import org.jspecify.annotations.NullMarked;
