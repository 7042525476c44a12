/** Pipelines of somebody: found, compiled, loaded, run, and their workflows written or compared. */
@NullMarked
package dev.millrace.workspace.pipeline;

import org.jspecify.annotations.NullMarked;
