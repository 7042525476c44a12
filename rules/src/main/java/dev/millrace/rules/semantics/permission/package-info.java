/** Rules on what the token of a job may do. */
@NullMarked
package dev.millrace.rules.semantics.permission;

import org.jspecify.annotations.NullMarked;
