/** Writes the words of the DSL that come from facts: events, scopes of permissions, labels of runners, fields of contexts. */
@NullMarked
package dev.millrace.codegen.words;

import org.jspecify.annotations.NullMarked;
