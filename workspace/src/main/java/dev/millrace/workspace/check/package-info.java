/** Validation of the workflows and actions of a repository, with its configuration. */
@NullMarked
package dev.millrace.workspace.check;

import org.jspecify.annotations.NullMarked;
