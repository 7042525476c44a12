/** What the contexts of expressions hold at each place of a workflow or an action. */
@NullMarked
package dev.millrace.core.context;

import org.jspecify.annotations.NullMarked;
