/** The patterns by which triggers filter branches, tags and paths. */
@NullMarked
package dev.millrace.core.filter;

import org.jspecify.annotations.NullMarked;
