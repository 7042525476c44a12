/** Rules on what runs in a job: its shells, its variables, and what its scripts call. */
@NullMarked
package dev.millrace.rules.semantics.script;

import org.jspecify.annotations.NullMarked;
