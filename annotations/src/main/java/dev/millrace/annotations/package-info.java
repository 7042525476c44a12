/** What the other modules say about themselves: what a rule is called and how severe it is, and what is public API. */
@NullMarked
package dev.millrace.annotations;

import org.jspecify.annotations.NullMarked;
