/** Rules on calls of other workflows: what {@code uses} names, what the called workflow takes, and what both hold at one time. */
@NullMarked
package dev.millrace.rules.semantics.call;

import org.jspecify.annotations.NullMarked;
