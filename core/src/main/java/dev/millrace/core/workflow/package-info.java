/** The workflow syntax tree, its reader and its writer. */
@NullMarked
package dev.millrace.core.workflow;

import org.jspecify.annotations.NullMarked;
