/** The syntax tree of {@code action.yml}, its reader and its writer. */
@NullMarked
package dev.millrace.core.action;

import org.jspecify.annotations.NullMarked;
