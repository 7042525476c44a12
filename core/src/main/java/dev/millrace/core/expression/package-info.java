/** Text with {@code ${{ }}} in it. */
@NullMarked
package dev.millrace.core.expression;

import org.jspecify.annotations.NullMarked;
