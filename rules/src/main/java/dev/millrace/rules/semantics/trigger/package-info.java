/** Rules on what starts a workflow: events and their filters, schedules, and the inputs of calls and dispatches. */
@NullMarked
package dev.millrace.rules.semantics.trigger;

import org.jspecify.annotations.NullMarked;
