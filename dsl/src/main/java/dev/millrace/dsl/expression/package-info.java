/** Expressions of GitHub's language as values of Java. */
@NullMarked
package dev.millrace.dsl.expression;

import org.jspecify.annotations.NullMarked;
