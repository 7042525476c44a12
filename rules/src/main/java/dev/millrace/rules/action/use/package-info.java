/** Rules on the use of actions by steps. */
@NullMarked
package dev.millrace.rules.action.use;

import org.jspecify.annotations.NullMarked;
