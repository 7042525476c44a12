/** Steps with Python's pip, build and their friends. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.python;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
