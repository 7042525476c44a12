/** Tests of the goals without Maven around them; whole runs are in {@code src/it}. */
@NullMarked
package dev.millrace.maven;

import org.jspecify.annotations.NullMarked;
