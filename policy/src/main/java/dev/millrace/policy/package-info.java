/** Policies of organisations: JSON Schemas over workflows and actions, with findings at the place of the value. */
@NullMarked
package dev.millrace.policy;

import org.jspecify.annotations.NullMarked;
