/** Rules on habits that make a workflow easier to read and to keep; all of them are policies that a team switches on. */
@NullMarked
package dev.millrace.rules.style;

import org.jspecify.annotations.NullMarked;
