/** Steps and jobs around GitHub itself: the checkout, releases, issues. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.github;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
