/** Files, spans and origins: where a piece of a workflow comes from. */
@NullMarked
package dev.millrace.core.source;

import org.jspecify.annotations.NullMarked;
