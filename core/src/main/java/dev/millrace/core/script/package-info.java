/** The scripts of steps, and what other programs say of them. */
@NullMarked
package dev.millrace.core.script;

import org.jspecify.annotations.NullMarked;
