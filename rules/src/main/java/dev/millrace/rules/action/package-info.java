/** Rules on the metadata of actions. */
@NullMarked
package dev.millrace.rules.action;

import org.jspecify.annotations.NullMarked;
