/** The page that shows all examples: graphs, tables of jobs, and Java beside YAML. */
@NullMarked
@CheckReturnValue
package dev.millrace.examples.gallery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
