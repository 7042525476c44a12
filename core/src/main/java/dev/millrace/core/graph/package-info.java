/** The graph of a workflow's jobs. */
@NullMarked
package dev.millrace.core.graph;

import org.jspecify.annotations.NullMarked;
